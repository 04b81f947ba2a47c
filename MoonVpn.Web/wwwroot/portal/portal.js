// Copying happens here: it needs the press itself, not a round trip later. Works on static pages as well.
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  if (!button) {
    return;
  }
  const text = button.dataset.copy;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    copyWithoutClipboard(text);
  }
  button.classList.add('copied');
  setTimeout(() => button.classList.remove('copied'), 1600);
});

// Without HTTPS a browser offers no clipboard; a selected field can still be copied.
function copyWithoutClipboard(text) {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

// A menu that was opened closes when one presses elsewhere.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.account[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

// Buttons and links that say which key presses them (data-key, one or more codes, so that it works in every keyboard layout).
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('.mud-dialog')) {
    return;
  }
  // Over an enlarged picture only its own keys mean something.
  const within = document.querySelector('.enlarged') ?? document;
  const button = [...within.querySelectorAll('[data-key]')].findLast((each) => each.dataset.key.split(' ').includes(event.code));
  if (!button || event.repeat) {
    return;
  }
  event.preventDefault();
  if (!button.disabled && button.getAttribute('aria-disabled') !== 'true') {
    button.click();
    setTimeout(() => document.querySelector('.queue-item[aria-current]')?.scrollIntoView({ block: 'nearest' }), 250);
  }
});
