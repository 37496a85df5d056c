import type { FastifyReply } from 'fastify';
import type { Delivery } from './deliver';

/** Puts a delivery on the wire and gives the status sent, or the name of the fault where none was. */
export function send(reply: FastifyReply, delivery: Delivery, keepHanging: (end: () => void) => void): number | string {
	switch (delivery.kind) {
		case 'cut':
			reply.hijack();
			reply.raw.destroy();
			return 'cut';
		case 'hang':
			reply.hijack();
			keepHanging(() => reply.raw.destroy());
			return 'hang';
		case 'text':
			void reply.code(delivery.status).type(delivery.contentType).send(delivery.text);
			return delivery.status;
		case 'answer': {
			const { status, body, headers } = delivery.answer;
			void reply.code(status).headers(headers ?? {});
			if (body === undefined) void reply.send();
			else void reply.type('application/json;charset=UTF-8').send(typeof body === 'string' ? body : JSON.stringify(body));
			return status;
		}
	}
}
