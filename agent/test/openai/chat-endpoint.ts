import { BodyWriter } from './body-writer.ts';
import { chatChunks, chatCompletion, type AnswerFrame } from './chat-answer.ts';
import { obeyChoice, type ChatModel, type Reply } from './chat-model.ts';
import { readChatRequest } from './chat-request.ts';
import { readJson, type EndpointContext } from './endpoint-context.ts';
import { checkModel } from './model-names.ts';

/**
 * `POST /v1/chat/completions`, streamed or whole.
 *
 * @throws ApiError when the request is refused
 */
export async function answerChat(context: EndpointContext, model: ChatModel): Promise<void> {
  const { response, fault } = context;
  const request = readChatRequest(readJson(context.body));
  checkModel('chat', request.model);
  context.record(request);
  const frame: AnswerFrame = {
    id: context.newId('chatcmpl-'),
    created: Math.floor(context.now() / 1000),
    newCallId: () => context.newId('call_'),
  };
  const reply: Reply = fault?.kind === 'empty' ? {} : obeyChoice(model(request), request);
  const writer = new BodyWriter(response, fault);
  await writer.delay();
  if (request.stream !== true) {
    response.setHeader('content-type', 'application/json');
    const body = JSON.stringify(chatCompletion(reply, request, frame));
    await writer.piece(fault?.kind === 'malformed' ? body.slice(0, -20) : body);
    writer.end();
    return;
  }
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  for (const chunk of chatChunks(reply, request, frame)) {
    await writer.piece(`data: ${JSON.stringify(chunk)}\n\n`);
    if (fault?.kind === 'malformed') await writer.piece('data: {"id": "chatcmpl-\n\n');
  }
  await writer.piece('data: [DONE]\n\n');
  writer.end();
}
