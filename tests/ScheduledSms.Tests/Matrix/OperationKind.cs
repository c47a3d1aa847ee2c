namespace ScheduledSms.Tests.Matrix;

/// <summary>What may be done again when an operation's answer is lost: the columns of the fault table, and the steps that SOLAPI's common calls settle.</summary>
internal enum OperationKind
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Never sent again once it is on the wire.</summary>
    Write,

    /// <summary>JSMS's full replacement.</summary>
    Replacement,

    /// <summary>JSMS's delete, typed: a second one finds nothing to delete any more.</summary>
    Deletion,

    /// <summary>JSMS's delete behind the common cancel, which looks once after a lost response.</summary>
    Cancellation,

    /// <summary>Making or filling a group: after a lost response a new one is made.</summary>
    PreparingStep,

    /// <summary>Scheduling a group: settled by asking for it.</summary>
    SchedulingStep,

    /// <summary>Scheduling the group that replaces another. The other is canceled by then, so that even a rejection leaves the call half-way.</summary>
    ReschedulingStep,

    /// <summary>The common cancel: settled by asking for the group and canceling again.</summary>
    CancelingStep,

    /// <summary>Canceling the group that an update replaces: where its response is lost and it is canceled, nobody can say by whom.</summary>
    ReplacingStep,

    /// <summary>Deleting the replaced group: at best, since it sends nothing.</summary>
    CleaningStep,
}
