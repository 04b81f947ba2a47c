// Text and entities to nodes. Nothing a bot or a person wrote is ever read as HTML.
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'class') node.className = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

export function formatted(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return element('div', { class: 'text', dir: 'auto', 'data-testid': 'message-text' }, ...nodes(text, 0, text.length, sorted, actions));
}

function nodes(text, from, to, entities, actions) {
  const result = [];
  let at = from;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || entity.offset >= to) continue;
    const inner = entities.slice(index + 1).filter(other => other.offset < end);
    if (entity.offset > at) result.push(text.slice(at, entity.offset));
    result.push(wrap(entity, text.slice(entity.offset, end), nodes(text, entity.offset, end, inner, actions), actions));
    at = end;
  }
  if (at < to) result.push(text.slice(at, to));
  return result;
}

function wrap(entity, plain, children, actions) {
  switch (entity.type) {
    case 'bold': return element('b', {}, ...children);
    case 'italic': return element('i', {}, ...children);
    case 'underline': return element('u', {}, ...children);
    case 'strikethrough': return element('s', {}, ...children);
    case 'code': return copyable('code', plain, children, actions);
    case 'pre': return copyable('pre', plain, children, actions);
    case 'blockquote':
    case 'expandable_blockquote': return element('blockquote', { dir: 'auto' }, ...children);
    case 'spoiler': return element('span', { class: 'spoiler', onclick: event => event.currentTarget.classList.add('open') }, ...children);
    case 'text_link': return link(entity.url, children);
    case 'url': return link(plain, children);
    case 'email': return link(`mailto:${plain}`, children);
    case 'bot_command': return element('a', { href: '#', onclick: event => { event.preventDefault(); actions.command(plain); } }, ...children);
    case 'mention':
    case 'hashtag':
    case 'text_mention': return element('a', {}, ...children);
    default: return element('span', {}, ...children);
  }
}

function link(address, children) {
  const safe = /^(https?|tg|mailto):/i.test(address);
  return element('a', safe ? { href: address, target: '_blank', rel: 'noopener noreferrer' } : {}, ...children);
}

function copyable(name, plain, children, actions) {
  return element(name, { title: plain, onclick: event => {
    actions.copy(plain);
    const node = event.currentTarget;
    node.classList.add('copied');
    setTimeout(() => node.classList.remove('copied'), 700);
  } }, ...children);
}
