namespace ScheduledSms.Tests.Matrix;

/// <summary>What may be retried when an operation's response is lost: the columns of the fault table, and the steps that SOLAPI's common calls settle.</summary>
internal enum OperationKind
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Never sent again once it is on the wire.</summary>
    Write,

    /// <summary>JSMS's full replacement.</summary>
    Replacement,

    /// <summary>JSMS's delete, typed: a second one finds nothing left to delete.</summary>
    Deletion,

    /// <summary>JSMS's delete behind the common cancel, which reads once after a lost response.</summary>
    Cancellation,

    /// <summary>Creating or filling a group: after a lost response a new one is created.</summary>
    PreparingStep,

    /// <summary>Scheduling a group: settled by reading it.</summary>
    SchedulingStep,

    /// <summary>Scheduling the group that replaces another. The other is already canceled by then, so that even a rejection leaves the call half done.</summary>
    ReschedulingStep,

    /// <summary>The common cancel: settled by reading the group and canceling again.</summary>
    CancelingStep,

    /// <summary>Canceling the group that an update replaces: where its response is lost and it is canceled, it cannot be known by which call.</summary>
    ReplacingStep,

    /// <summary>Deleting a group that was just canceled: confirmed, and never less than half done.</summary>
    DeletingStep,

    /// <summary>The same for the group that an update replaces: where it fails, the new group is deleted instead.</summary>
    DeletingReplacedStep,
}
