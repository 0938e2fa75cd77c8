using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

public sealed class BackupTests(SeededWiki seeded)
{
    [Fact]
    public async Task A_site_on_a_backup_taken_while_the_wiki_serves_shows_the_same_pages()
    {
        var wiki = await seeded.StartedAsync();
        using var folder = new TemporaryFolder();
        string copy = folder.At("copy.db");

        var run = await WikiProgram.RunAsync("backup", copy, $"--Wiki:Database={wiki.Database}");
        await using var restored = await WikiApp.StartOnAsync(copy);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        int count = (await wiki.AddressesAsync()).Count;
        Assert.True(count > 700, $"only {count} addresses");
        Assert.Empty(await wiki.DifferencesAsync(restored));
    }
}
