namespace ScheduledSms.Emulator.Faults;

/// <summary>Where in a request's processing a fault happens, and so what the provider has done by then.</summary>
/// <remarks>
/// What is possible where:
/// <code>
///                 Fin    Delay  a response instead of      the response deformed: Truncate, SlowBytes, Http10, Gzip,
///                 Reset         the provider's: Status,    Oversize, HugeHeaders, ContentType, WithoutId, DeepJson
///                 Hang          Html, Empty, Redirect,     and all others
///                               Body, Garbage,
///                               ContinueThenFin
/// OnAccept        yes    no     no                         no
/// BeforeReading   yes    yes    yes, then FIN              no
/// MidBody         yes    yes    yes, then FIN              no
/// BeforeCommit    yes    yes    yes                        no
/// AfterCommit     yes    yes    yes                        yes
/// MidResponse     yes    no     no                         no
/// </code>
/// </remarks>
public enum FaultPoint
{
    /// <summary>
    /// A connection was accepted. The client has not sent a request yet, so nothing can be matched, and there
    /// is no request in the journal. The control API's connections are recognized by their first bytes, which are awaited
    /// for 200 ms.
    /// </summary>
    OnAccept,

    /// <summary>The request's head was read: provider, operation and account are known. Its body was not read; nothing was carried out.</summary>
    BeforeReading,

    /// <summary>Half of the request's body was read (of a chunked one: its beginning). Nothing was carried out.</summary>
    MidBody,

    /// <summary>The whole request was read. The provider never carries it out, unless it is only delayed.</summary>
    BeforeCommit,

    /// <summary>The provider carried the request out, or rejected it, and has its response ready. None of it was sent.</summary>
    AfterCommit,

    /// <summary>As <see cref="AfterCommit"/>, and half of the normal response was sent: its head, and half its body.</summary>
    MidResponse,
}
