import { dictionary, instant, members, optional, text } from "./csharp-words.js";

const maxRecipientsOfACall = 10_000;
const types = { SMS: "Sms", LMS: "Lms", MMS: "Mms", ATA: "Alimtalk", CTA: "FriendTalk", CTI: "FriendTalkImage", NSA: "Naver" };
const kakaoMembers = { pfId: "ChannelId", templateId: "TemplateId", variables: "Variables", disableSms: "DisableSms", adFlag: "IsAdvertisement", imageId: "ImageId" };

/** Whether the common call says all of it: one short text from one sender, to Korean mobile numbers. */
export function isCommon({ kind, sendAt, submitted: group }, people) {
  const first = people[0];
  const isPlain = ({ to, text: own, submitted: { from, type, country, subject, imageId, kakaoOptions, customFields } }) =>
    own === first.text && from === first.submitted.from && !type && !subject && !imageId && !kakaoOptions && hasOnlyReference(customFields)
    && country === "82" && /^010\d{8}$/.test(to);
  return kind === "group" && sendAt !== null && people.length > 0 && people.length <= maxRecipientsOfACall
    && !group.appId && !group.strict && !group.allowDuplicates && hasOnlyReference(group.customFields)
    && Boolean(first.text) && Boolean(first.submitted.from) && people.every(isPlain);
}

const hasOnlyReference = fields => Object.keys(fields ?? {}).every(name => name === "reference");

/** A group through SOLAPI's own client, each message with its own text and sender. */
export function typedGroup({ kind, sendAt, submitted: group }, people, hours) {
  const settings = members([
    ["AppId", optional(group.appId)],
    ["Strict", group.strict],
    ["AllowDuplicates", group.allowDuplicates],
    ["CustomFields", optional(group.customFields, dictionary)],
  ]);
  return [
    "// solapi is a ScheduledSms.Solapi.SolapiGroupScheduleClient.",
    `var group = await solapi.CreateGroupAsync(${settings.length > 0 ? `new SolapiGroupRequest { ${settings.join(", ")} }` : ""});`,
    "SolapiMessage[] messages =",
    "[",
    ...alike(people).flatMap(message),
    "];",
    "await foreach (var part in solapi.AddAllMessagesAsync(group.GroupId, messages))",
    "{",
    "    if (part.RejectedMessages.Count > 0)",
    "        throw new InvalidOperationException(part.ToString());",
    "}",
    "",
    kind === "immediate" ? "await solapi.SendGroupAsync(group.GroupId);"
      : sendAt === null ? "// It was not scheduled."
        : `await solapi.ScheduleGroupAsync(group.GroupId, ${instant(sendAt, hours)});`,
  ];
}

/** Neighbors that get exactly the same are one message to several. */
function alike(people) {
  const groups = [];
  let last = null;
  for (const person of people) {
    const same = JSON.stringify([person.text, person.submitted]);
    if (same === last) groups.at(-1).numbers.push(person.to);
    else groups.push({ ...person, numbers: [person.to] });
    last = same;
  }
  return groups;
}

function message({ numbers, text: own, submitted: { from, type, country, subject, imageId, kakaoOptions, customFields } }) {
  const rest = members([
    ["From", optional(digits(from))],
    ["Text", optional(own)],
    ["Type", optional(type, name => (name in types ? `SolapiMessageType.${types[name]}` : `new SolapiMessageType(${text(name)})`))],
    ["Country", country === "82" ? null : text(country)],
    ["Subject", optional(subject)],
    ["ImageId", optional(imageId)],
    ["KakaoOptions", optional(kakaoOptions, kakao)],
    ["CustomFields", optional(customFields, dictionary)],
  ]);
  if (numbers.length === 1) return [`    new() { ${[`To = [${text(digits(numbers[0]))}]`, ...rest].join(", ")} },`];
  return ["    new()", "    {", "        To =", "        [", ...numbers.map(number => `            ${text(digits(number))},`), "        ],", ...rest.map(line => `        ${line},`), "    },"];
}

// The client takes numbers without hyphens.
const digits = number => number?.replace(/[\s-]/g, "");

function kakao(options) {
  const names = Object.keys(options);
  if (!names.every(name => name in kakaoMembers)) return `System.Text.Json.JsonSerializer.Deserialize<SolapiKakaoOptions>(${text(JSON.stringify(options))})`;
  const value = given => (typeof given === "boolean" ? String(given) : given !== null && typeof given === "object" ? dictionary(given) : optional(given));
  return `new() { ${names.map(name => [kakaoMembers[name], value(options[name])]).filter(([, written]) => written !== null).map(pair => pair.join(" = ")).join(", ")} }`;
}
