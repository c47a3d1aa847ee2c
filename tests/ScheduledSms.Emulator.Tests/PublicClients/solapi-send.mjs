// Leads the provider's own Node client through its one-call sending, now and at a time, its list of messages and its statistics:
//   node solapi-send.mjs <emulator's origin> <key> <secret> <date>
// and prints, as one line of JSON, what the client returned for each call.
import './redirected.mjs';
import { SolapiMessageService } from 'solapi';

const [, key, secret, date] = process.argv.slice(2);
const client = new SolapiMessageService(key, secret);
const message = (to, text) => ({ to, from: '0212345678', text });
const seen = {};

seen.atOnce = await client.send(message('01012345678', '지금 보냅니다.'));
seen.scheduled = await client.send([message('01023456789', '예약 안내'), message('01023456789', '예약 안내')], {
  scheduledDate: new Date(date),
  showMessageList: true,
});
seen.rejected = await client.send(message('01000001061', '수신 거부')).catch(({ name, failedMessageList }) => ({ name, failedMessageList }));
seen.messages = await client.getMessages({ groupId: seen.scheduled.groupInfo.groupId });
seen.delivered = await client.getMessages({ statusCode: '4000' });

seen.statistics = await client.getStatistics();

console.log(JSON.stringify(seen));
