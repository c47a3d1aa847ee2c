import { dictionary, instant, isRejected, members, optional, rejections, text } from "./csharp-words.js";
import { isCommon, typedGroup } from "./csharp-solapi.js";

const china = 8, korea = 9;

/** A message as C# that schedules the same for everybody: the common call where it can say it, otherwise the provider's own client. */
export function csharp(message, people) {
  const accepted = people.filter(person => !isRejected(person));
  const lines = message.provider === "jsms" ? jsms(message, accepted) : isCommon(message, accepted) ? common(message, accepted) : typedGroup(message, accepted, korea);
  return [...rejections(people), ...lines, ""].join("\n");
}

function common(message, people) {
  const [{ text: content, submitted }] = people;
  return [
    "var scheduled = (await client.ScheduleAsync(new ScheduledMessageRequest",
    "{",
    `    SendAt = ${instant(message.sendAt, korea)},`,
    `    Content = MessageContent.Text(${text(content)}, ${text(submitted.from)}),`,
    ...members([["Reference", optional(message.submitted.customFields?.reference)]]).map(line => `    ${line},`),
    "    Recipients =",
    "    [",
    ...people.map(({ to, reference }) => `        new() { ${members([["PhoneNumber", `PhoneNumber.Parse(${text(to)}, "82")`], ["Reference", optional(reference)]]).join(", ")} },`),
    "    ],",
    "})).EnsureAllAccepted();",
  ];
}

function jsms(message, people) {
  const { temp_id: template, sign_id: signature, tag } = message.submitted;
  const shared = [["SendAt", instant(message.sendAt, china)], ["TemplateId", template], ["SignatureId", signature]];
  const recipient = ({ to, parameters }) => [["Mobile", text(to)], ["TemplateParameters", dictionary(parameters)]];
  return [
    "// jsms is a ScheduledSms.Jsms.JsmsScheduleClient.",
    ...(message.kind === "immediate" ? ["// It was sent at once, which that client does not do on JSMS: choose a time."] : []),
    // Only a batch can have a tag.
    ...(people.length === 1 && message.kind !== "batch" && !tag
      ? ["var scheduled = await jsms.CreateScheduleAsync(new JsmsScheduleRequest", "{", ...members([...shared, ...recipient(people[0])]).map(line => `    ${line},`), "});"]
      : [
        "var scheduled = await jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest",
        "{",
        ...members([...shared, ["Tag", optional(tag)]]).map(line => `    ${line},`),
        "    Recipients =",
        "    [",
        ...people.map(person => `        new JsmsBatchRecipient { ${members(recipient(person)).join(", ")} },`),
        "    ],",
        "});",
      ]),
  ];
}
