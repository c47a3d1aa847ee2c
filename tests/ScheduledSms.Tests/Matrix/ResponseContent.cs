namespace ScheduledSms.Tests.Matrix;

/// <summary>What of a response a caller cannot do without.</summary>
internal enum ResponseContent
{
    /// <summary>An id.</summary>
    Id,

    /// <summary>One object without an id of its own; whatever text is in it stands beside what counts.</summary>
    Figures,

    /// <summary>One object with a number for its id; texts stand beside it.</summary>
    NumberedObject,

    /// <summary>A list in an object, and the text that is damaged first is in it.</summary>
    List,

    /// <summary>A bare list: it has no members that could come twice.</summary>
    Rows,

    /// <summary>A list, and the text that is damaged first, its id too, stands beside it.</summary>
    ListBesideTexts,

    /// <summary>Nothing: the body is documented to be empty.</summary>
    Nothing,
}
