const words = {
  fa: {
    other: 'English', title: 'تلگرام آزمایشی', subtitle: 'هرچه می‌فرستید همین‌جا می‌ماند',
    note: 'این صفحه جای برنامهٔ تلگرام را می‌گیرد: یک نفر را انتخاب کنید و با ربات گفتگو کنید.',
    tools: 'پشت صحنه', toolsHint: 'خطا بسازید و درخواست‌های ربات را ببینید', menu: 'منو', ok: 'باشه', start: 'شروع', restart: 'باز کردن ربات',
    bot: 'ربات', typing: 'در حال نوشتن…', uploading: 'در حال فرستادن فایل…', channel: 'کانال', group: 'گروه', as: 'با نام', blocked: 'ربات بسته شده است',
    write: 'پیام', edited: 'ویرایش‌شده', deleted: 'پاک‌شده', copied: 'کپی شد', asFile: 'به‌صورت فایل', today: 'امروز',
    empty: 'این ربات چه می‌کند؟', emptyHint: 'دکمهٔ «شروع» را بزنید تا گفتگو آغاز شود.', emptyChannel: 'هنوز پیامی نیست', emptyChannelHint: 'رسیدها این‌جا می‌آیند تا مدیر درباره‌شان تصمیم بگیرد.',
    photo: 'عکس', document: 'فایل', contact: 'شمارهٔ تماس', opened: 'باز می‌شود', forwarded: 'بازفرست از',
    f429: ['۴۲۹', 'سه ارسالِ بعدی رد می‌شود'], fBlocked: ['ربات بسته', 'این فرد ربات را می‌بندد'], fOutage: ['قطعی', 'تا برداشتن، هیچ پاسخی نیست'],
    fLost: ['پاسخِ گم‌شده', 'ارسال انجام می‌شود، پاسخ نمی‌رسد'], fSlow: ['کُند', 'هر درخواست ۳ ثانیه'], fClear: ['همه‌چیز عادی', 'برداشتن خطاها'],
    people: 'افراد', attach: 'پیوست', keyboard: 'صفحه‌کلید', send: 'فرستادن', close: 'بستن', join: 'عضو شدن', leave: 'ترک کردن', joined: 'عضو شدید', left: 'دیگر عضو نیستید', isIn: 'عضو هستید', isOut: 'عضو نیستید', toEnd: 'به پایان', none: 'هنوز پیامی نیست',
  },
  en: {
    other: 'فارسی', title: 'Telegram sandbox', subtitle: 'Nothing you send leaves this page',
    note: 'This page stands in for the Telegram app: choose a person and talk to the bot.',
    tools: 'Behind the scenes', toolsHint: 'Make trouble, watch what the bot asks', menu: 'Menu', ok: 'OK', start: 'START', restart: 'RESTART BOT',
    bot: 'bot', typing: 'typing…', uploading: 'sending a file…', channel: 'channel', group: 'group', as: 'as', blocked: 'the bot is blocked',
    write: 'Message', edited: 'edited', deleted: 'deleted', copied: 'Copied', asFile: 'send as a file', today: 'Today',
    empty: 'What can this bot do?', emptyHint: 'Press START to begin.', emptyChannel: 'No messages yet', emptyChannelHint: 'Receipts arrive here for the admin to decide.',
    photo: 'Photo', document: 'File', contact: 'Contact', opened: 'would open', forwarded: 'Forwarded from',
    f429: ['429', 'the next three sends are refused'], fBlocked: ['Block', 'this person blocks the bot'], fOutage: ['Outage', 'no answers until taken away'],
    fLost: ['Lost response', 'applied, but the answer is lost'], fSlow: ['Slow', 'each request takes 3 s'], fClear: ['All clear', 'take the faults away'],
    people: 'People', attach: 'Attach', keyboard: 'Keyboard', send: 'Send', close: 'Close', join: 'Join', leave: 'Leave', joined: 'Joined', left: 'Left', isIn: 'You are in', isOut: 'You are not in', toEnd: 'To the end', none: 'No messages yet',
  },
};

export let language = localStorage.getItem('language') === 'en' ? 'en' : 'fa';
export const word = key => words[language][key];
export const locale = () => (language === 'fa' ? 'fa-IR' : 'en-GB');

const icons = {
  people: '<path d="M19 12H5M11 6l-6 6 6 6"/>', tools: '<path d="M4 7h10M18 7h2M4 17h2M10 17h10"/><circle cx="16" cy="7" r="2"/><circle cx="8" cy="17" r="2"/>',
  attach: '<path d="M20 11.500l-8 8a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700L9.800 17a1.600 1.600 0 0 1-2.300-2.300l7.500-7.500"/>',
  keyboard: '<rect x="3" y="6" width="18" height="12" rx="2.500"/><path d="M7 10h.01M12 10h.01M17 10h.01M8 14h8"/>',
  send: '<path d="M4 12l16-8-5 16-3.500-6.500z"/><path d="M11.500 13.500L20 4"/>', close: '<path d="M6 6l12 12M18 6L6 18"/>', toEnd: '<path d="M6 9l6 6 6-6"/>',
};

export function svg(paths) {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;
  return holder.content.firstChild;
}

/** Puts words and icons of the page's own into their places. */
export function dress(root = document) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  for (const node of root.querySelectorAll('[data-word]')) node.textContent = word(node.dataset.word);
  for (const node of root.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', word(node.dataset.label));
    node.title = word(node.dataset.label);
    if (!node.querySelector('svg')) node.append(svg(icons[node.dataset.label]));
  }
  const people = root.querySelector('[data-label="people"] svg');
  if (people) people.style.transform = language === 'fa' ? 'scaleX(-1)' : '';
}

export function switchLanguage() {
  language = language === 'fa' ? 'en' : 'fa';
  localStorage.setItem('language', language);
  dress();
}
