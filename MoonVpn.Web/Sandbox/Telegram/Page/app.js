import { api, follow } from './api.js';
import { bubble, preview } from './message.js';
import { composer } from './composer.js';
import { people } from './people.js';
import { tools } from './tools.js';
import { element } from './text.js';
import { dress, locale, switchLanguage, word } from './words.js';

const $ = id => document.getElementById(id);
const waiting = new Map();
let view = null;
let typingEnds = 0;

const actions = {
  copy: text => { navigator.clipboard?.writeText(text); toast(word('copied')); },
  command: text => say({ text }),
  enlarge: source => { $('picture-image').src = source; $('picture').showModal(); },
  reveal: id => document.querySelector(`[data-message-id="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
  press,
  say,
  toast,
};

const writer = composer(actions);
const list = people(open);
const bench = tools(() => view, actions, () => refresh());

async function open(chat, viewer) {
  history.replaceState(null, '', `?chat=${chat}&as=${viewer}`);
  $('app').classList.remove('with-people');
  await refresh(chat, viewer);
  writer.focus();
}

async function refresh(chat = view?.id, viewer = view?.viewer) {
  if (!chat) return;
  const data = await api.chat(chat, viewer);
  view = {
    id: chat, viewer, data, private: data.chat.type === 'private', botName: list.botName(),
    entries: new Map(data.messages.filter(entry => !entry.deleted).map(entry => [entry.message.message_id, entry])),
  };
  hideTyping();
  list.choose(chat, viewer);
  header();
  writer.adapt(view);
  draw(true);
}

function header() {
  const { chat, blocked } = view.data;
  $('chat-avatar').replaceChildren(view.private ? element('img', { src: '/page/icon.svg', alt: '' }) : [...chat.title][0]);
  $('chat-avatar').dataset.tone = view.private ? '' : '4';
  $('chat-title').textContent = view.private ? view.botName : chat.title;
  const place = view.private ? word('bot') : word(chat.type === 'channel' ? 'channel' : 'group');
  $('chat-status').textContent = blocked ? word('blocked') : `${place} · ${word('as')} ${list.nameOf(view.viewer)}`;
}

function draw(toEnd) {
  const box = $('messages');
  const near = toEnd || box.scrollHeight - box.scrollTop - box.clientHeight < 120;
  const rows = [];
  let previous = null;
  for (const entry of view.entries.values()) {
    if (!previous || day(previous) !== day(entry)) rows.push(element('div', { class: 'day' }, day(entry)));
    rows.push(bubble(entry, previous, view, actions));
    previous = entry;
  }
  box.replaceChildren(...(rows.length ? rows : [nothing()]));
  for (const [message, label] of waiting.values())
    [...box.querySelectorAll(`[data-message-id="${message}"] .key`)].find(key => key.textContent === label)?.classList.add('waiting');
  if (typingEnds > Date.now()) showTyping();
  if (near) box.scrollTop = box.scrollHeight;
  for (const image of box.querySelectorAll('img')) image.onload = () => { if (near) box.scrollTop = box.scrollHeight; };
}

function nothing() {
  const [title, hint] = view.private ? ['empty', 'emptyHint'] : ['emptyChannel', 'emptyChannelHint'];
  return element('div', { class: 'empty' }, element('div', { dir: 'auto' },
    element('img', { src: '/page/icon.svg', alt: '' }), element('div', {}, element('b', {}, word(title))), element('p', {}, view.data.description || word(hint))));
}

const day = entry => {
  const date = new Date(entry.message.date * 1000);
  return date.toDateString() === new Date().toDateString() ? word('today') : date.toLocaleDateString(locale(), { day: 'numeric', month: 'long' });
};

function showTyping() {
  $('messages').querySelector('.typing')?.remove();
  $('messages').append(element('div', { class: 'typing', 'data-testid': 'typing' }, element('i'), element('i'), element('i')));
}

function hideTyping() {
  typingEnds = 0;
  $('messages').querySelector('.typing')?.remove();
}

async function say(order) {
  try {
    await api.say({ from: view.viewer, chat: view.id, ...order });
  } catch (problem) {
    toast(problem.message);
  }
}

async function press(message, button, kind, node) {
  if (kind === 'disabled') return;
  try {
    const done = await api.tap({ from: view.viewer, chat: view.id, message_id: message.message_id, label: button.text, data: button.callback_data });
    if (done.kind === 'copy') actions.copy(done.copied);
    else if (done.room) visit(done.room, done.is_member);
    else if (done.kind === 'url' && /^https?:/i.test(done.url)) window.open(done.url, '_blank', 'noopener');
    else if (done.url) toast(`${word('opened')}: ${done.url}`);
    if (done.kind !== 'callback') return;
    waiting.set(done.callback_query_id, [message.message_id, button.text]);
    node.classList.add('waiting');
    setTimeout(() => settle(done.callback_query_id), 15000);
  } catch (problem) {
    toast(problem.message);
  }
}

/** A link to a chat opens its door: in, or out again. */
function visit(room, isMember) {
  $('door-title').textContent = room.title;
  $('door-state').textContent = word(isMember ? 'isIn' : 'isOut');
  $('door-go').textContent = word(isMember ? 'leave' : 'join');
  $('door-go').onclick = async () => {
    $('door').close();
    try {
      await (isMember ? api.leave : api.join)({ from: view.viewer, chat: room.id });
      toast(word(isMember ? 'left' : 'joined'));
    } catch (problem) {
      toast(problem.message);
    }
  };
  $('door').showModal();
}

function settle(query) {
  if (waiting.delete(query)) for (const key of document.querySelectorAll('.key.waiting')) key.classList.remove('waiting');
}

function toast(text) {
  const node = element('div', { class: 'toast', dir: 'auto', 'data-testid': 'toast' }, text);
  $('toasts').append(node);
  setTimeout(() => node.remove(), 3500);
}

function answered(event) {
  settle(event.callback_query_id);
  if (event.from !== view.viewer || !event.text) return;
  if (!event.show_alert) return toast(event.text);
  $('alert-text').textContent = event.text;
  if (!$('alert').open) $('alert').showModal();
}

function happened(event) {
  if (event.type === 'call') bench.add(event.call);
  if (event.type === 'reset') return location.reload();
  if (event.type === 'message') list.heard(event.chat_id, event.message, preview(event.message), event.chat_id === view.id);
  if (event.type === 'chat') list.reload();
  if (event.chat_id !== view.id) return event.type === 'commands' ? refresh() : undefined;
  switch (event.type) {
    case 'message':
      if (event.by_bot) hideTyping();
      view.entries.set(event.message.message_id, { message: event.message, by_bot: event.by_bot, deleted: false, history: [] });
      view.data.started = true;
      writer.adapt(view);
      return draw(!event.by_bot);
    case 'edit': {
      const entry = view.entries.get(event.message.message_id);
      if (entry) Object.assign(entry, { history: [...entry.history, entry.message], message: event.message });
      return draw(false);
    }
    case 'delete':
      view.entries.delete(event.message_id);
      return draw(false);
    case 'keyboard':
      view.data.reply_keyboard = event.reply_keyboard;
      return writer.adapt(view);
    case 'chat_action':
      typingEnds = Date.now() + 5000;
      showTyping();
      $('messages').scrollTop = $('messages').scrollHeight;
      return setTimeout(() => { if (typingEnds <= Date.now()) hideTyping(); }, 5050);
    case 'callback_answer': return answered(event);
    case 'chat': return refresh();
  }
}

$('language').onclick = () => { switchLanguage(); dressAll(); };
$('show-people').onclick = () => $('app').classList.add('with-people');
$('show-tools').onclick = () => $('app').classList.add('with-tools');
$('hide-tools').onclick = () => $('app').classList.remove('with-tools');
$('picture').onclick = () => $('picture').close();
$('to-end').onclick = () => $('messages').scrollTo({ top: $('messages').scrollHeight, behavior: 'smooth' });
$('messages').onscroll = () => { $('to-end').hidden = $('messages').scrollHeight - $('messages').scrollTop - $('messages').clientHeight < 300; };

function dressAll() {
  dress();
  $('language').textContent = word('other');
  document.title = word('title');
  list.draw();
  bench.draw();
  if (view) refresh();
}

const state = await api.state();
dressAll();
await list.reload();
const wanted = new URLSearchParams(location.search);
await open(Number(wanted.get('chat')) || list.first().chat, Number(wanted.get('as')) || list.first().viewer);
await bench.load();
follow(state.seq, happened);
document.body.dataset.ready = 'true';
