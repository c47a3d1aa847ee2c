using System.ComponentModel;
using System.Globalization;

namespace ScheduledSms.Text;

/// <summary>Converts a value from and to its text: for Newtonsoft.Json, with which job queues store arguments, for dictionary keys in it, and for settings.</summary>
/// <param name="read">Reads the text. Throws a <see cref="FormatException"/> for any other.</param>
/// <param name="write">Writes the whole value: a <c>ToString</c> may mask it.</param>
internal abstract class TextTypeConverter<T>(Func<string, T> read, Func<T, string> write) : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value is string text ? read(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T typed ? write(typed) : base.ConvertTo(context, culture, value, destinationType);
}
