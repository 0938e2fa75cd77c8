using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class RightsDocsTests
{
    [Fact]
    public void The_table_of_the_docs_says_what_the_program_asks()
    {
        string document = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.SeedFormat)!, "moderating.md"));

        string table = string.Concat(Rights.Table.Select(r => $"| {r.What} | {r.From.Words()} | {Yes(r.EvenBlocked)} | {Yes(r.EvenReadOnly)} |\n"));

        Assert.Contains("| --- | --- | --- | --- |\n" + table + "\n", document, StringComparison.Ordinal);
    }

    private static string Yes(bool holds) => holds ? "yes" : "";
}
