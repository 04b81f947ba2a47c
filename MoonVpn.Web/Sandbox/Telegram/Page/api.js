// The persons' side of the sandbox.
async function call(path, options) {
  const response = await fetch(`/_tg/${path}`, options);
  const body = await response.json();
  if (!body.ok) throw new Error(body.description);
  return body.result;
}

const post = (path, order) => call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(order) });

export const api = {
  state: () => call('state'),
  chat: (id, viewer) => call(`chat/${id}?as=${viewer}`),
  calls: () => call('calls'),
  faults: () => call('fault'),
  say: order => post('message', order),
  tap: order => post('tap', order),
  join: order => post('join', order),
  leave: order => post('leave', order),
  change: order => post('chat', order),
  fault: order => post('fault', order),
  clearFaults: () => call('fault', { method: 'DELETE' }),
  fileUrl: id => `/_tg/file/${encodeURIComponent(id)}`,
};

export function follow(since, handle) {
  const source = new EventSource(`/_tg/events?since=${since}`);
  source.onmessage = event => handle(JSON.parse(event.data));
  return source;
}

export async function base64(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
