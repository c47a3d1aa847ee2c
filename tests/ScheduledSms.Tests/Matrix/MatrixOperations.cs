namespace ScheduledSms.Tests.Matrix;

/// <summary>Both providers' operations.</summary>
internal static class MatrixOperations
{
    public static IReadOnlyList<MatrixOperation> All { get; } = [.. JsmsOperations.All, .. SolapiOperations.All];

    /// <summary>The heading of the table column for an operation's cells.</summary>
    public static string Column(this MatrixOperation operation) => operation.Kind switch
    {
        OperationKind.Read => "READ",
        OperationKind.Replacement => "UPDATE",
        OperationKind.Deletion or OperationKind.Cancellation => "CANCEL",
        OperationKind.Write => "CREATE and other writes",
        _ => "SOLAPI's common steps",
    };
}
