namespace ScheduledSms.Emulator.Faults;

/// <summary>Where on a request's way a fault happens, and so what the provider has done by then.</summary>
/// <remarks>
/// What can be done where:
/// <code>
///                 Fin    a response in the place     the response deformed: Truncate, SlowBytes, Http10, Gzip,
///                 Reset  of the provider's: Status, Oversize, HugeHeaders, ContentType, WithoutId, DeepJson
///                 Hang   Html, Empty, Redirect,     and all others
///                        Body, Garbage,
///                        ContinueThenFin
/// OnAccept        yes    no                         no
/// BeforeReading   yes    yes, then FIN              no
/// MidBody         yes    yes, then FIN              no
/// BeforeCommit    yes    yes                        no
/// AfterCommit     yes    yes                        yes
/// MidAnswer       yes    no                         no
/// </code>
/// </remarks>
public enum FaultPoint
{
    /// <summary>
    /// A connection was accepted. The client has had no time to say what it wants, so nothing can be matched, and there
    /// is no request in the journal. The control API's connections are told apart by their first bytes, which are waited
    /// for 200 ms.
    /// </summary>
    OnAccept,

    /// <summary>The request's head was read: provider, operation and account are known. Its body was not read; nothing was carried out.</summary>
    BeforeReading,

    /// <summary>Half of the request's body was read (of one in chunks: its beginning). Nothing was carried out.</summary>
    MidBody,

    /// <summary>The whole request was read. The provider never carries it out.</summary>
    BeforeCommit,

    /// <summary>The provider carried the request out, or rejected it, and has its response ready. Nothing of it went out.</summary>
    AfterCommit,

    /// <summary>As <see cref="AfterCommit"/>, and half of the right response went out: its head, and half its body.</summary>
    MidResponse,
}
