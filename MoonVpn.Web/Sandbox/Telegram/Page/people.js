import { api } from './api.js';
import { preview } from './message.js';
import { element } from './text.js';
import { word } from './words.js';

/** The switcher: every person's chat with the bot, and every group or channel as one of its members. */
export function people(open) {
  const box = document.getElementById('chat-list');
  let bot = { first_name: 'Bot' };
  let names = new Map();
  let rows = [];
  let chosen = '';

  async function reload() {
    const state = await api.state();
    bot = state.bot;
    names = new Map(state.people.map(person => [person.id, person.first_name]));
    const known = new Map(rows.map(row => [key(row), row]));
    const found = [];
    for (const chat of state.chats) {
      const data = await api.chat(chat.id, chat.id);
      const viewers = chat.type === 'private' ? [chat.id] : actors(data.members);
      const last = data.messages.filter(entry => !entry.deleted).at(-1);
      for (const viewer of viewers)
        found.push({ unread: 0, ...known.get(`${chat.id}:${viewer}`), chat: chat.id, viewer, type: chat.type, title: chat.title ?? names.get(viewer), last: last ? preview(last.message) : '' });
    }
    rows = found;
    draw();
  }

  // Owners and administrators first; one row for each who may act.
  const actors = members => Object.entries(members)
    .filter(([id, status]) => names.has(Number(id)) && !['left', 'kicked'].includes(status))
    .sort((a, b) => rank(a[1]) - rank(b[1])).map(([id]) => Number(id)).slice(0, 3);
  const rank = status => ['creator', 'administrator'].includes(status) ? 0 : 1;
  const key = row => `${row.chat}:${row.viewer}`;

  function draw() {
    box.replaceChildren(...rows.map((row, index) => element('button', {
      class: 'person', type: 'button', 'data-testid': 'chat-item', 'data-chat': row.chat, 'data-person': row.viewer,
      'aria-current': key(row) === chosen ? 'true' : null, onclick: () => open(row.chat, row.viewer),
    }, avatar(row, index), element('span', { class: 'grow' },
      element('strong', {}, element('bdi', { class: 'name' }, row.title)),
      element('small', {}, element('bdi', {}, row.type === 'private' ? row.last || word('none') : `${word(row.type === 'channel' ? 'channel' : 'group')} · ${names.get(row.viewer)}`))),
    row.unread ? element('span', { class: 'badge' }, String(row.unread)) : null)));
  }

  function avatar(row, index) {
    const letter = [...row.title].find(ch => /\p{L}/u.test(ch)) ?? '?';
    return element('span', { class: 'avatar', 'data-tone': row.type === 'private' ? index % 4 : 4 }, letter);
  }

  return {
    reload,
    draw,
    first: () => rows[0],
    botName: () => bot.first_name,
    nameOf: id => `\u2068${names.get(id) ?? id}\u2069`,
    choose(chat, viewer) {
      chosen = `${chat}:${viewer}`;
      for (const row of rows) if (row.chat === chat) row.unread = 0;
      draw();
    },
    heard(chat, message, text, isOpen) {
      for (const row of rows.filter(row => row.chat === chat)) {
        row.last = text;
        if (!isOpen && !(message.from && message.from.id === row.viewer)) row.unread++;
      }
      draw();
    },
  };
}
