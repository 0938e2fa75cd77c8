using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Heartstopper.Wiki.Tests.Support;

internal static class Axe
{
    /// <summary>Fails with every violation that axe finds on the page shown, of any impact, and the elements that have it. Scripts must be on.</summary>
    public static async Task AssertAccessibleAsync(this Tab tab)
    {
        var result = await tab.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        if (result.Violations.Length > 0)
            Assert.Fail($"{tab.Page.Url}{Environment.NewLine}{string.Join(Environment.NewLine, result.Violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {violation.Help}{string.Concat(violation.Nodes.Select(node =>
            $"{Environment.NewLine}    {node.Target}: {node.Html}"))}";
}
