import { api } from './api.js';
import { element, formatted } from './text.js';
import { locale, svg, word } from './words.js';

const marks = {
  copy: '<rect x="8" y="8" width="12" height="12" rx="2.500"/><path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2"/>',
  url: '<path d="M7 17L17 7M9 7h8v8"/>',
  web_app: '<rect x="4" y="4" width="16" height="16" rx="3"/><path d="M4 9h16"/>',
};

/** One message as a row of the chat. */
export function bubble(entry, previous, view, actions) {
  const { message } = entry;
  const from = entry.by_bot ? 'bot' : !message.from || message.from.id === view.viewer ? 'me' : 'other';
  const joined = previous && sender(previous) === sender(entry) && message.date - previous.message.date < 300 && !previous.message.reply_markup;
  const keyboard = message.reply_markup?.inline_keyboard;
  return element('div', {
    class: `row${joined ? ' joined' : ''}`, 'data-testid': 'message', 'data-message-id': message.message_id,
    'data-from': from, 'data-deleted': entry.deleted ? 'true' : null,
  }, element('div', { class: `block${keyboard ? ' keyed' : ''}` }, body(entry, from, joined, view, actions), keyboard && keys(message, keyboard, actions)));
}

const sender = entry => (entry.by_bot ? 'bot' : entry.message.from?.id);

function body(entry, from, joined, view, actions) {
  const { message } = entry;
  const named = !view.private && !joined && (message.from?.first_name ?? message.sender_chat?.title);
  const text = message.text ?? message.caption;
  const alone = message.photo && !text;
  return element('div', { class: 'bubble' },
    named ? element('div', { class: 'sender', dir: 'auto' }, message.from && entry.by_bot ? view.botName : named) : null,
    message.forward_origin ? element('div', { class: 'origin', dir: 'auto' }, `${word('forwarded')} ${origin(message.forward_origin)}`) : null,
    message.reply_to_message ? quote(message.reply_to_message, actions) : null,
    message.photo ? photo(message, alone, actions) : file(message),
    text ? formatted(text, message.entities ?? message.caption_entities, actions) : null,
    meta(entry), element('div', { class: 'after' }));
}

const origin = source => source.sender_user?.first_name ?? source.chat?.title ?? source.sender_user_name ?? '';

function meta(entry) {
  const time = new Date(entry.message.date * 1000).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
  const former = entry.history.map(body => body.text ?? body.caption ?? '').filter(Boolean).join('\n———\n');
  const note = entry.deleted ? word('deleted') : entry.message.edit_date ? word('edited') : '';
  return element('div', { class: 'meta', title: former || null, 'data-testid': 'message-time' }, note ? `${note} · ${time}` : time);
}

function quote(replied, actions) {
  return element('button', { class: 'reply', type: 'button', onclick: () => actions.reveal(replied.message_id) },
    element('b', { dir: 'auto' }, replied.from?.first_name ?? replied.sender_chat?.title ?? ''),
    element('span', { dir: 'auto' }, preview(replied)));
}

function photo(message, alone, actions) {
  const best = message.photo[message.photo.length - 1];
  const image = element('img', { src: api.fileUrl(best.file_id), alt: word('photo'), class: best.width < 60 ? 'small' : null, 'data-testid': 'message-photo' });
  const shown = element('a', { class: `photo${alone ? ' alone' : ''}${message.has_media_spoiler ? ' veiled' : ''}`, onclick: () => {
    if (!shown.classList.replace('veiled', 'open')) actions.enlarge(image.src);
  } }, image);
  return shown;
}

function file(message) {
  const kind = ['document', 'video', 'animation', 'audio', 'voice', 'sticker', 'video_note'].find(name => message[name]);
  if (message.contact) return card('☎', `${message.contact.first_name} ${message.contact.last_name ?? ''}`, message.contact.phone_number, null);
  if (!kind) return null;
  const part = message[kind];
  const name = part.file_name ?? word('document');
  return card((name.match(/\.(\w{1,4})$/)?.[1]) ?? kind.slice(0, 3), name, size(part.file_size), api.fileUrl(part.file_id));
}

function card(mark, name, detail, address) {
  return element(address ? 'a' : 'div', { class: 'file', href: address, download: address ? name : null, 'data-testid': 'message-file' },
    element('i', {}, mark), element('span', {}, element('b', { dir: 'auto' }, name), element('small', { dir: 'ltr' }, detail)));
}

function size(bytes) {
  return bytes > 1048576 ? `${(bytes / 1048576).toFixed(1)} MB` : bytes > 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${bytes} B`;
}

function keys(message, rows, actions) {
  return element('div', { class: 'keys', 'data-testid': 'inline-keyboard' },
    ...rows.map(row => element('div', { class: 'key-row' }, ...row.map(button => key(message, button, actions)))));
}

function key(message, button, actions) {
  const kind = button.copy_text ? 'copy' : button.url ? 'url' : button.web_app ? 'web_app' : button.callback_data ? 'callback' : 'disabled';
  return element('button', {
    class: 'key', type: 'button', dir: 'auto', 'data-testid': 'inline-button', 'data-kind': kind, 'data-style': button.style,
    'data-callback': button.callback_data, title: button.copy_text?.text ?? button.url,
    onclick: event => actions.press(message, button, kind, event.currentTarget),
  }, button.text, marks[kind] ? svg(marks[kind]) : null);
}

/** A message in one line. */
export function preview(message) {
  const text = message.text ?? message.caption;
  const kind = message.photo ? word('photo') : message.contact ? word('contact') : message.document ? message.document.file_name ?? word('document') : null;
  return (kind && text ? `${kind}: ${text}` : text ?? kind ?? '').replace(/\s+/g, ' ').slice(0, 120);
}
