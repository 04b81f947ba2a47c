import { api } from './api.js';
import { element } from './text.js';
import { word } from './words.js';

const shownCalls = 200;

/** Trouble to order, and the log of what the bot asked. */
export function tools(view, actions, refresh) {
  const log = document.getElementById('call-log');
  const box = document.getElementById('faults');
  let active = [];

  const buttons = [
    ['fault-429', 'f429', () => api.fault({ method: 'send*', code: 429, retry_after: 5, times: 3 }), fault => fault.code === 429],
    ['fault-outage', 'fOutage', () => api.fault({ drop: true, times: 0 }), fault => fault.drop && !fault.method],
    ['fault-lost', 'fLost', () => api.fault({ method: 'send*', after_effect: true, times: 1 }), fault => fault.after_effect],
    ['fault-slow', 'fSlow', () => api.fault({ delay_ms: 3000, times: 0 }), fault => fault.delay_ms > 0],
    ['fault-blocked', 'fBlocked', () => api.change({ id: view().viewer, blocked: true }), null],
    ['fault-clear', 'fClear', clear, null],
  ];

  async function clear() {
    await api.clearFaults();
    if (view().private && view().data.blocked) await api.change({ id: view().viewer, blocked: false });
  }

  async function draw() {
    active = await api.faults();
    box.replaceChildren(...buttons.map(([id, key, order, matches]) => element('button', {
      id, type: 'button', 'data-testid': id, 'aria-pressed': matches && active.some(matches) ? 'true' : null,
      onclick: async () => {
        try {
          await order();
          await refresh();
          await draw();
        } catch (problem) {
          actions.toast(problem.message);
        }
      },
    }, element('b', {}, word(key)[0]), element('small', {}, word(key)[1]))));
  }

  function add(call) {
    if (call.method === 'getUpdates' && call.status === 200) return;
    const time = new Date(call.at).toLocaleTimeString('en-GB', { hour12: false });
    log.prepend(element('details', { 'data-testid': 'call', 'data-method': call.method, 'data-ok': call.status === 200 ? 'true' : 'false' },
      element('summary', {}, element('span', { class: 'status' }, String(call.status || '✕')), element('span', {}, call.method), element('time', {}, time)),
      element('pre', {}, `${JSON.stringify(call.parameters, null, 1)}${call.files.length ? `\n${call.files.join('\n')}` : ''}\n→ ${JSON.stringify(call.answer, null, 1)}`)));
    while (log.childElementCount > shownCalls) log.lastElementChild.remove();
    if (call.status !== 200 && active.length) draw();
  }

  return { add, draw, load: async () => { await draw(); for (const call of await api.calls()) add(call); } };
}
