namespace ScheduledSms.Tests.Matrix;

/// <summary>The part of a response that a caller cannot do without.</summary>
internal enum ResponseContent
{
    /// <summary>An id.</summary>
    Id,

    /// <summary>One object without its own id; any text in it is beside what matters.</summary>
    Figures,

    /// <summary>One object with a number as its id; texts are beside it.</summary>
    NumberedObject,

    /// <summary>A list in an object, which contains the text that is damaged first.</summary>
    List,

    /// <summary>A bare list: it has no members that could be duplicated.</summary>
    Rows,

    /// <summary>A list; the text that is damaged first, its id included, is beside it.</summary>
    ListBesideTexts,

    /// <summary>Nothing: the body is documented as empty.</summary>
    Nothing,
}
