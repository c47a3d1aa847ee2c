using System.Collections.ObjectModel;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>The options that both providers share. Each account has its own.</summary>
public abstract class ProviderOptions
{
    /// <summary>What <see cref="OnlyTo"/> holds to allow every number: alone, and said on purpose.</summary>
    internal const string Everybody = "*";

    /// <summary>The settings that named accounts inherit.</summary>
    internal static readonly string[] InheritedSettings = [nameof(BaseAddress), nameof(AllowInsecureHttp), nameof(OnlyTo)];

    private AllowList _onlyTo = [];
    private Dictionary<string, MessageTemplate> _templates = CreateTemplates();
    private Uri? _baseAddress;
    private bool _namesAddress;

    private protected ProviderOptions(string baseAddress) => _baseAddress = new Uri(baseAddress);

    /// <summary>
    /// The provider's base address. https, or http on a loopback address; a trailing slash is added. A named account that sets none has that of the
    /// provider's unnamed account, with its <see cref="AllowInsecureHttp"/>.
    /// </summary>
    public Uri? BaseAddress
    {
        get => _baseAddress;
        set
        {
            // An app's own binder may set what it got: nobody named that.
            _namesAddress |= !ReferenceEquals(value, _baseAddress);
            _baseAddress = value;
        }
    }

    /// <summary>Allows plain http to a host that is not loopback, where keys and numbers can be read in transit. Default false.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The minimum time from now to a send time. Nearer send times are rejected before any request. Default 1 min; 0 to 1 day.</summary>
    public TimeSpan MinimumLead { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one attempt may take, from connecting to the last byte of the response. Default 30 s; 0.1 s to 1 h. <see cref="TotalTimeout"/> can cut it short.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take, including all attempts and waits. Default 100 s; at least <see cref="AttemptTimeout"/>, at most 1 day. The caller's token and <see cref="CallTimeout"/> can cut it short.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How many attempts may follow the first. Only a call that cannot have been applied, or is idempotent, is retried. Default 3; 0 to 10.</summary>
    public int MaxRetryAttempts { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles from there, with jitter. Default 0.5 s; 0 to 1 min. The provider's Retry-After overrides it.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry. A longer Retry-After is not waited for: the call ends as <see cref="SendOutcome.Throttled"/> and reports it. Default 30 s; 0 to 1 h.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many retries a client may have spent at a time, over all its calls, so that retries do not multiply the load on a provider that is down.
    /// Every five calls applied or rejected by the provider earn one back. With none left, a call ends with its first attempt. Default 100; 1 to 100,000; null is no limit.
    /// Retries of lost steps of SOLAPI's common calls are not counted: they settle the outcome of a schedule.
    /// </summary>
    public int? RetryBudget { get; set; } = 100;

    /// <summary>
    /// Waits for the provider's go-ahead before a create sends its body (<c>Expect: 100-continue</c>). If the provider closes the connection at that moment, the
    /// create was not sent and goes out over another connection, instead of ending as <see cref="SendOutcome.Unknown"/>. It costs one more round trip, and one
    /// second where the provider does not support it. Default false.
    /// </summary>
    public bool ExpectContinue { get; set; }

    /// <summary>The longest response that is read, in bytes. Default 32 MiB; 1 KiB to 1 GiB.</summary>
    public long MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How deep the JSON of a response may be nested. A deeper one cannot be read: <see cref="ScheduledSmsErrorCode.InvalidResponse"/>. Default 64; 8 to 1,000.</summary>
    public int MaxResponseDepth { get; set; } = 64;

    /// <summary>The maximum request rate. Default: no limit.</summary>
    public RateLimitOptions RateLimit { get; set; } = new();

    /// <summary>
    /// For staging: the only numbers that may be texted, in E.164. All others are rejected before any request. Default: none are named, which allows all numbers.
    /// What the provider's unnamed account says holds for its named accounts, unless they name numbers themselves; <c>*</c> alone allows all numbers again.
    /// A list that is present and empty is an error, and so is one that was emptied; a reload in which it is gone is rejected.
    /// .NET's binder drops a single value where it binds a list: an app that binds a section of its own in code must give a list.
    /// </summary>
    public IList<string> OnlyTo => _onlyTo;

    /// <summary>The templates by their logical names, which compare without case, for <see cref="IScheduledMessageClient"/>. Default: those of <see cref="ScheduledSmsOptions.Templates"/>; one of the same name here overrides it for this account.</summary>
    public IDictionary<string, MessageTemplate> Templates => _templates;

    /// <summary>True where <see cref="OnlyTo"/> rejects nobody.</summary>
    internal bool AllowsEverybody => _onlyTo is [] or [Everybody];

    /// <summary>True where <see cref="OnlyTo"/> had numbers and has none now: not the same as never having had any.</summary>
    internal bool IsOnlyToEmptied => _onlyTo.IsEmptied;

    /// <summary>A deep copy: nothing that is done to the original affects it.</summary>
    internal ProviderOptions Copy()
    {
        var copy = (ProviderOptions)MemberwiseClone();
        copy._onlyTo = _onlyTo.Copy();
        copy.RateLimit = RateLimit.Copy();
        copy._templates = CreateTemplates();
        foreach (var (name, template) in _templates)
            copy._templates[UnicodeText.ComposeHangul(name)] = template.Copy();
        return copy;
    }

    /// <summary>Whether these name nobody where the others named somebody: a file that is missing for a moment says nothing, and must not allow everybody.</summary>
    internal bool LosesGuardOf(ProviderOptions others) => !others.AllowsEverybody && _onlyTo.Count == 0;

    /// <summary>Takes over what protects people, where this account does not say it itself.</summary>
    internal void InheritGuards(ProviderOptions provider)
    {
        if (_onlyTo is { Count: 0, IsEmptied: false })
            _onlyTo = provider._onlyTo.Copy();
        if (!_namesAddress && provider._namesAddress)
            (BaseAddress, AllowInsecureHttp) = (provider.BaseAddress, AllowInsecureHttp || provider.AllowInsecureHttp);
    }

    /// <summary>Names compare as the configuration compares them.</summary>
    private static Dictionary<string, MessageTemplate> CreateTemplates() => new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Only the type's name: options contain secrets.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Remembers that it held something: a list that is emptied later would allow everybody.</summary>
    private sealed class AllowList : Collection<string>
    {
        private bool _wasFilled;

        public bool IsEmptied => Count == 0 && _wasFilled;

        public AllowList Copy()
        {
            var copy = new AllowList { _wasFilled = _wasFilled };
            foreach (var number in this)
                copy.Add(number);
            return copy;
        }

        protected override void InsertItem(int index, string item)
        {
            base.InsertItem(index, item);
            _wasFilled = true;
        }
    }
}
