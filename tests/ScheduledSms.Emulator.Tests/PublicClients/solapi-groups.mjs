// Leads the provider's own Node client through its group calls against an emulator:
//   node solapi-groups.mjs <emulator's origin> <key> <secret> <first date> <second date>
// and prints, as one line of JSON, what the client returned for each call.
import './redirected.mjs';
import { SolapiMessageService } from 'solapi';

const [, key, secret, firstDate, secondDate] = process.argv.slice(2);

const client = new SolapiMessageService(key, secret);
const seen = {};

seen.groupId = await client.createGroup(false, undefined, { order: '42' });
seen.added = await client.addMessagesToGroup(seen.groupId, [
  { to: '010-1234-5678', from: '02-1234-5678', text: '내일 오전 10시 예약입니다.', customFields: { visit: '7' } },
  { to: ['01023456789', '01012345678'], from: '0212345678', text: '내일 오전 11시 예약입니다.' },
  { to: '01034567890', from: '0212345678', subject: '예약 안내', text: '진료 전에 접수 창구로 와 주십시오. '.repeat(4) },
]);
seen.pending = await client.getGroup(seen.groupId);
seen.messages = await client.getGroupMessages(seen.groupId);
seen.scheduled = await client.reserveGroup(seen.groupId, new Date(firstDate));
seen.readBack = await client.getGroup(seen.groupId);

seen.canceled = await client.removeReservationToGroup(seen.groupId);
seen.removedMessages = await client.removeGroupMessages(seen.groupId, [seen.added.resultList[1].messageId]);
seen.scheduledAgain = await client.reserveGroup(seen.groupId, new Date(secondDate));
seen.listed = await client.getGroups({ groupId: seen.groupId });

seen.otherGroupId = await client.createGroup();
seen.removed = await client.removeGroup(seen.otherGroupId);
seen.rejected = await client.removeGroup(seen.groupId).catch(({ name, errorCode, httpStatus }) => ({ name, errorCode, httpStatus }));
seen.balance = await client.getBalance();

console.log(JSON.stringify(seen));
