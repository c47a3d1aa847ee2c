using System.Reflection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Nothing is missing in the matrix, and its expectations are complete.</summary>
public sealed class MatrixCoverageTests
{
    [Theory]
    [InlineData(typeof(JsmsScheduleClient))]
    [InlineData(typeof(SolapiGroupScheduleClient))]
    public void Every_call_of_a_client_is_an_operation(Type client)
    {
        var common = Calls(typeof(IScheduledMessageClient)).ToList();

        Assert.Equal(
            Calls(client).Except(common).Order(),
            MatrixOperations.All.Where(operation => operation.Client == client).Select(static operation => operation.Method).Distinct().Order());
    }

    [Theory]
    [InlineData(ProviderNames.Jsms)]
    [InlineData(ProviderNames.Solapi)]
    public void Every_common_call_is_an_operation_on_each_provider(string provider) =>
        Assert.Equal(
            Calls(typeof(IScheduledMessageClient)).Order(),
            MatrixOperations.All.Where(operation => operation.IsCommon && operation.Provider == provider).Select(static operation => operation.Method).Distinct().Order());

    [Fact]
    public void Every_row_of_the_table_is_there() =>
        Assert.Equal([.. Enumerable.Range(1, 31), .. Enumerable.Range(33, 16)], MatrixFaults.All.Select(static fault => fault.Row).Distinct().Order());

    [Fact]
    public void No_two_faults_and_no_two_operations_have_one_name()
    {
        Assert.Equal(MatrixFaults.All.Count, MatrixFaults.All.Select(static fault => fault.ToString()).Distinct().Count());
        Assert.Equal(MatrixOperations.All.Count, MatrixOperations.All.Select(static operation => operation.Name).Distinct().Count());
    }

    [Fact]
    public void Every_fault_has_a_cell_for_some_operation_and_says_what_it_expects() =>
        Assert.All(MatrixFaults.All, static fault => Assert.Contains(
            MatrixOperations.All,
            operation => (fault.WhyNot(operation, false) is null || fault.WhyNot(operation, true) is null) && fault.Expected(operation).Count > 0));

    private static IEnumerable<string> Calls(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal))
        .Select(static method => method.Name)
        .Distinct();
}
