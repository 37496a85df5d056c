import type { Spec } from './plan';
import type { Outcome } from './types';

/** An item that cannot become an operation, with its name before what is wrong. */
export function failed(label: string, outcome: Outcome): Spec {
	const detail = 'detail' in outcome && outcome.detail !== undefined ? `${capital(label)}: ${outcome.detail}` : undefined;
	return { label, outcome: detail === undefined ? outcome : ({ ...outcome, detail } as Outcome) };
}

/** What a name that was not found makes of its row; `field` is the parameter that holds it. */
export function unfound(kind: 'absent' | 'ambiguous' | 'failed', field: string): Outcome {
	switch (kind) {
		case 'absent':
			return { kind: 'invalid', reason: 'targetNotFound', detail: `'${field}' is nothing that Webex has under that name. Check the name, or create it first.` };
		case 'ambiguous':
			return { kind: 'invalid', reason: 'targetAmbiguous', detail: `'${field}' fits more than one in Webex. Name it by its ID.` };
		case 'failed':
			return { kind: 'notAttempted', reason: 'requestRefused', detail: `'${field}' could not be looked up in Webex. Run the row again.` };
	}
}

function capital(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
