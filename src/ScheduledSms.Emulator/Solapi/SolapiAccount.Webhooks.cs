using System.Globalization;

namespace ScheduledSms.Emulator.Solapi;

/// <content>Its webhooks.</content>
public sealed partial class SolapiAccount
{
    private SolapiWebhook[] _webhooks = [];
    private int _lastWebhook;

    /// <summary>The webhooks that reports are posted to, latest last.</summary>
    public IReadOnlyList<SolapiWebhook> Webhooks => Volatile.Read(ref _webhooks);

    /// <summary>Registers an address that reports are posted to, as <c>POST /webhook/v1/outgoing</c> does.</summary>
    /// <param name="what">Which reports.</param>
    /// <param name="url">The address.</param>
    /// <param name="secret">Its secret, of which every post carries the SHA-1. Default: none.</param>
    /// <exception cref="ArgumentException">It is not an http or https address, or not a loopback address (see <see cref="EmulatorOptions.AllowRemoteCallbacks"/>).</exception>
    public SolapiWebhook AddWebhook(SolapiWebhookEvent what, Uri url, string? secret = null) =>
        TryAddWebhook(new SolapiWebhook("", what, url) { Secret = secret }, _clock.UtcNow, out var rejection) ?? throw new ArgumentException(rejection, nameof(url));

    /// <summary>Undoes <see cref="AddWebhook"/>.</summary>
    /// <param name="id">Its <see cref="SolapiWebhook.Id"/>.</param>
    /// <returns>Whether it existed.</returns>
    public bool RemoveWebhook(string id) => TakeWebhook(id) is not null;

    internal SolapiWebhook? FindWebhook(string id) => Webhooks.FirstOrDefault(webhook => string.Equals(webhook.Id, id, StringComparison.Ordinal));

    /// <summary>Why nothing may be posted to an address; null when it may.</summary>
    internal string? FindProblem(Uri url) => _callbacks.FindProblem(url);

    internal SolapiWebhook? TryAddWebhook(SolapiWebhook webhook, DateTimeOffset now, out string rejection)
    {
        rejection = FindProblem(webhook.Url) ?? "";
        if (rejection.Length > 0)
            return null;
        Set(() =>
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"WH01WH{SolapiDates.InId(now)}{++_lastWebhook:D12}");
            webhook = webhook with { Id = id, Registered = now, Updated = now };
            _webhooks = [.. _webhooks, webhook];
        });
        return webhook;
    }

    /// <summary>Changes a webhook; nothing happens if it is gone.</summary>
    internal void ChangeWebhook(string id, Func<SolapiWebhook, SolapiWebhook> change) =>
        Set(() => _webhooks = [.. _webhooks.Select(webhook => string.Equals(webhook.Id, id, StringComparison.Ordinal) ? change(webhook) : webhook)]);

    /// <summary>Removes a webhook and returns it; null if it does not exist.</summary>
    internal SolapiWebhook? TakeWebhook(string id)
    {
        SolapiWebhook? found = null;
        Set(() =>
        {
            found = FindWebhook(id);
            _webhooks = [.. _webhooks.Where(webhook => webhook != found)];
        });
        return found;
    }
}
