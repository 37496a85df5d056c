import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A page of an n8n form, as a browser shows it. */
export interface FormPage {
	readonly address: string;
	/** What a person reads, one line for each line of the page. */
	readonly lines: readonly string[];
}

/** A file to upload, by its path on this machine. */
export interface Upload {
	readonly path: string;
}

const comesWithinMs = 60_000;

/** Opens a form that has just been published: n8n answers 404 for a moment. */
export async function openForm(address: string): Promise<FormPage> {
	for (const giveUpAt = Date.now() + comesWithinMs; ; await sleep(200)) {
		const answer = await fetch(address);
		if (answer.ok) return pageOf(address, await answer.text());
		if (Date.now() > giveUpAt) throw new Error(`The form at ${address} answered ${answer.status}`);
	}
}

/** Fills in the fields of a page in their order and sends it; gives the page that the browser is shown next. */
export async function submitForm({ address }: FormPage, fields: readonly (string | Upload)[]): Promise<FormPage> {
	const form = new FormData();
	fields.forEach((field, index) => {
		if (typeof field === 'string') form.set(`field-${index}`, field);
		else form.set(`field-${index}`, new Blob([readFileSync(field.path)], { type: 'text/csv' }), basename(field.path));
	});
	const answer = await fetch(address, { method: 'POST', body: form });
	const text = await answer.text();
	if (!answer.ok) throw new Error(`The form was answered with ${answer.status}: ${text.slice(0, 300)}`);
	const { formWaitingUrl = address } = JSON.parse(text) as { readonly formWaitingUrl?: string };
	return await nextPage(formWaitingUrl);
}

/** The page that waits at an address, once the execution has come to it or to its end. */
async function nextPage(address: string): Promise<FormPage> {
	const status = new URL(address);
	status.pathname += '/n8n-execution-status';
	for (const giveUpAt = Date.now() + comesWithinMs; ; await sleep(200)) {
		const said = (await (await fetch(status)).text()).trim();
		if (!/running|new|null/.test(said)) return pageOf(address, await (await fetch(address)).text());
		if (Date.now() > giveUpAt) throw new Error(`The form did not go on: ${said}`);
	}
}

function pageOf(address: string, html: string): FormPage {
	const body = html.slice(html.indexOf('<body')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
	const text = body
		.replace(/<[^>]*>/g, '\n')
		.replaceAll('&#x27;', "'")
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
	const lines = text.split('\n').map((line) => line.trim());
	return { address, lines: lines.filter((line) => line !== '') };
}
