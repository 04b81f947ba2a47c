import { base64 } from './api.js';
import { element } from './text.js';
import { word } from './words.js';

/** Everything under the chat: start button, text, attachments, commands, reply keyboard. */
export function composer(actions) {
  const $ = id => document.getElementById(id);
  const text = $('composer');
  let view = null;
  let files = [];
  let asFile = false;
  let keyboardShown = true;

  function adapt(next) {
    const same = view?.id === next.id && view?.viewer === next.viewer;
    view = next;
    if (!same) {
      keyboardShown = true;
      files = [];
      text.value = '';
      showFiles();
    }
    const asleep = view.private && (!view.data.started || view.data.blocked);
    $('start').hidden = !asleep;
    $('start').textContent = word(view.data.blocked ? 'restart' : 'start');
    $('writer').hidden = asleep;
    $('menu').hidden = !view.private || view.data.commands.length === 0;
    text.placeholder = view.data.reply_keyboard?.input_field_placeholder ?? word('write');
    showKeyboard(asleep);
    grow();
  }

  function showKeyboard(asleep) {
    const rows = view.data.reply_keyboard?.keyboard ?? [];
    $('keyboard-toggle').hidden = asleep || rows.length === 0;
    $('reply-keyboard').hidden = asleep || rows.length === 0 || !keyboardShown;
    $('reply-keyboard').replaceChildren(...rows.map(row => element('div', { class: 'reply-row' }, ...row.map(button => element('button', {
      type: 'button', dir: 'auto', 'data-testid': 'reply-button', 'data-style': button.style,
      onclick: () => actions.say(button.request_contact ? { contact: true } : { text: button.text }),
    }, button.text)))));
  }

  function showCommands() {
    const typed = text.value.trim();
    const wanted = (view?.data.commands ?? []).filter(command => `/${command.command}`.startsWith(typed));
    const visible = /^\/\w*$/.test(typed) && wanted.length > 0;
    $('command-list').hidden = !visible;
    if (visible) listCommands(wanted);
  }

  function listCommands(commands) {
    $('command-list').hidden = false;
    $('command-list').replaceChildren(...commands.map(command => element('button', {
      class: 'command', type: 'button', 'data-testid': 'command',
      onclick: () => { text.value = ''; $('command-list').hidden = true; actions.say({ text: `/${command.command}` }); },
    }, element('b', {}, `/${command.command}`), element('span', { dir: 'auto' }, command.description))));
  }

  function showFiles() {
    $('attachments').hidden = files.length === 0;
    const pictures = files.some(file => file.type.startsWith('image/'));
    $('attachments').replaceChildren(...files.map((file, index) => element('span', { class: 'piece', 'data-testid': 'attachment' },
      file.type.startsWith('image/') ? element('img', { src: URL.createObjectURL(file), alt: '' }) : null,
      element('span', { dir: 'auto' }, file.name),
      element('button', { type: 'button', 'aria-label': word('close'), onclick: () => { files.splice(index, 1); showFiles(); } }, '✕'))),
    ...(pictures ? [element('label', {}, element('input', { type: 'checkbox', 'data-testid': 'as-file', checked: asFile, onchange: event => { asFile = event.target.checked; } }), word('asFile'))] : []));
  }

  function add(more) {
    files.push(...more);
    showFiles();
    text.focus();
  }

  async function send() {
    const words = text.value.trim();
    const sending = files;
    files = [];
    text.value = '';
    showFiles();
    grow();
    $('command-list').hidden = true;
    const album = sending.length > 1 ? String(Date.now()) : undefined;
    for (const [index, file] of sending.entries()) {
      const content = await base64(file);
      const picture = /^image\/(jpeg|png|webp|gif)$/.test(file.type) && !asFile;
      const caption = index === 0 ? words : undefined;
      await actions.say({ caption, media_group_id: album, ...(picture ? { photo_base64: content } : { document_base64: content, file_name: file.name }) });
    }
    if (sending.length === 0 && words) await actions.say({ text: words });
  }

  function grow() {
    // An empty field has no direction of its own: its hint follows the page.
    text.dir = text.value ? 'auto' : document.documentElement.dir;
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  }

  $('writer').onsubmit = event => { event.preventDefault(); send(); };
  $('start').onclick = () => actions.say({ text: '/start' });
  $('menu').onclick = () => { if ($('command-list').hidden) listCommands(view.data.commands); else $('command-list').hidden = true; };
  $('keyboard-toggle').onclick = () => { keyboardShown = !keyboardShown; showKeyboard(false); };
  $('file-input').onchange = event => { add([...event.target.files]); event.target.value = ''; };
  $('attach').onkeydown = event => { if (event.key === 'Enter') $('file-input').click(); };
  text.oninput = () => { grow(); showCommands(); };
  text.onkeydown = event => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); } };
  text.onpaste = event => { if (event.clipboardData.files.length) { event.preventDefault(); add([...event.clipboardData.files]); } };
  const chat = $('chat');
  chat.ondragover = event => event.preventDefault();
  chat.ondrop = event => { event.preventDefault(); add([...event.dataTransfer.files]); };

  return { adapt, focus: () => { if (matchMedia('(pointer: fine)').matches) text.focus(); } };
}
