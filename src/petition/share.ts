import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import {heading} from '../fields/heading.ts';
import {localized, text} from '../i18n/text.ts';
import type {WidgetHost} from '../widget/host.ts';
import {webLink} from './web-link.ts';

interface ShareOptions {
  language: string;
  isCopied: boolean;
  copied: () => void;
}

/** Plain addresses: nothing is fetched from a network before somebody follows its link, and nothing counts who does. */
const ways = (url: string, title: string): [name: string, href: string][] => {
  const [u, t, both] = [url, title, `${title} ${url}`].map(encodeURIComponent) as [string, string, string];
  return [
    ['WhatsApp', `https://wa.me/?text=${both}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${u}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${both}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${u}`],
    ['X', `https://x.com/intent/post?url=${u}&text=${t}`],
  ];
};

/** The ways to share a petition: the device's own menu where there is one, the link, email, and the networks' plain addresses. */
export function shareView(host: WidgetHost, {title, links}: Definition, {language, isCopied, copied}: ShareOptions): TemplateResult {
  const url = webLink(host, links?.page) ?? document.URL.replace(/#.*$/, '');
  const said = localized(title, language);
  const share = (): void => {
    // Closing the menu is no fault.
    navigator.share({title: said, url}).catch(() => undefined);
  };
  const copy = (): void => void navigator.clipboard.writeText(url).then(copied, () => undefined);
  const button = (label: string, act: () => void): TemplateResult =>
    html`<button class="quiet" part="button" type="button" @click=${act}>${label}</button>`;
  return html`<section class="share" part="share">${heading(host.headingLevel + 1, text(language, 'share-title'))}<p><a href=${url}>${url}</a></p><div class="actions">${
    'share' in navigator ? button(text(language, 'share-device'), share) : nothing}${
    'clipboard' in navigator ? button(text(language, 'share-copy'), copy) : nothing}</div><p class="status" role="status">${
    isCopied ? text(language, 'share-copied') : ''}</p><ul><li><a href="mailto:?subject=${encodeURIComponent(said)}&amp;body=${encodeURIComponent(url)}">${
    text(language, 'share-email')}</a></li>${ways(url, said).map(([name, href]) => html`<li><a href=${href} rel="noopener noreferrer">${name}</a></li>`)}</ul></section>`;
}
