using CsCheck;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

/// <summary>Whatever people do in the browser and in files, in whatever order.</summary>
public sealed class TwoDoorsLaws
{
    private static readonly int Times = Environment.GetEnvironmentVariable("WIKI_TESTS_LONG") is null ? 500 : 10_000;

    private static readonly Gen<Deed[]> Deeds = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 4], Gen.Int[0, 5]).Select((how, page, field) => new Deed(how, page, field)).Array[4, 12];

    [Fact]
    public Task Nothing_is_lost_and_imports_settle() => Deeds.SampleAsync(async deeds =>
    {
        await using var wiki = await TestWiki.CopyAsync();
        var doors = new TwoDoors(wiki);
        foreach (var deed in deeds)
            await doors.DoAsync(deed);
        await doors.ImportAsync();
        Assert.Empty(doors.Lost());
        AssertReadable(wiki);

        string once = doors.State();
        var again = await doors.ImportAsync();
        Assert.Equal(once, doors.State());
        Assert.Null(again.Import);

        await wiki.ExportAsync();
        string exported = doors.Content();
        await doors.ImportAsync();
        Assert.Equal(exported, doors.Content());
        Assert.Empty(doors.Lost());
    }, iter: Times, print: deeds => string.Join(" ", deeds.Select(d => $"{d.How},{d.Page},{d.Field}")));

    private static void AssertReadable(TestWiki wiki)
    {
        using var db = wiki.ReadAt("everything");
        foreach (var revision in from r in db.Revisions join p in db.Pages on r.PageId equals p.Id where r.Text != Revision.Gone select new { p.Address, r.Text })
        {
            Assert.True(PageAddress.TryParse(revision.Address, out var address));
            Assert.False(CheckedPage.Read(address, revision.Text).HasErrors, revision.Text);
        }
    }
}
