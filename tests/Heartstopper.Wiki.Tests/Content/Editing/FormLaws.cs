using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Editing;

/// <summary>What holds for every page of the wiki, whoever edits it.</summary>
public sealed class FormLaws
{
    private static readonly string[] Points = ["s1e1", "s1e4", "s1e8", "s1", "s2e3", "s2", "s3e1", "film"];

    [Fact]
    public void A_form_that_nobody_touched_changes_no_byte_of_any_page_at_any_point()
    {
        int forms = 0;
        var sights = Sights().ToList();
        foreach (var (address, text) in Pages())
        {
            foreach (var sight in sights)
            {
                var reader = new FormReader(CheckedPage.Read(address, text), sight);
                Assert.Equal(text, new FormWriter(reader).Write(reader.Read()));
                forms++;
            }
        }

        Assert.True(forms > 3500, $"only {forms} forms");
    }

    [Fact]
    public void Every_section_of_every_page_given_back_changes_no_byte()
    {
        int sections = 0;
        foreach (var (address, text) in Pages())
        {
            var page = CheckedPage.Read(address, text);
            foreach (string anchor in page.Passages.Select(p => p.Anchor).OfType<string>())
            {
                var reader = new FormReader(page, Sight.Full, anchor);
                var form = reader.Read();
                Assert.StartsWith("#", Assert.Single(form.Prose), StringComparison.Ordinal);
                Assert.Equal(text, new FormWriter(reader).Write(form));
                sections++;
            }
        }

        Assert.True(sections > 50, $"only {sections} sections");
    }

    [Fact]
    public void A_page_written_anew_through_its_form_says_the_same()
    {
        foreach (var (address, text) in Pages())
        {
            var form = new FormReader(CheckedPage.Read(address, text), Sight.Full).Read();
            foreach (var items in form.Lists.Values)
            {
                for (int i = 0; i < items.Count; i++)
                    items[i] = items[i] with { Was = null };
            }

            string anew = new FormWriter(new(CheckedPage.Read(address, "---\n---\n"), Sight.Full)).Write(form);

            var again = new FormReader(CheckedPage.Read(address, anew), Sight.Full).Read();
            Assert.Equal(form.Values, again.Values);
            Assert.Equal(form.Prose.Select(p => p.Trim()), again.Prose.Select(p => p.Trim()));
            Assert.Equal(form.Lists.SelectMany(l => l.Value).SelectMany(i => i.Values), again.Lists.SelectMany(l => l.Value).SelectMany(i => i.Values));
        }
    }

    private static IEnumerable<Sight> Sights()
    {
        var hidden = Pages().Where(p => CheckedPage.Read(p.Address, p.Text).Text["hidden"] is not null).Select(p => p.Address.ToString()).ToHashSet(StringComparer.Ordinal);
        yield return Sight.Full;
        for (int seen = 0; seen <= Points.Length; seen += 2)
            yield return new(new(false, Points[..seen]), hidden);
    }

    private static IEnumerable<(PageAddress Address, string Text)> Pages() =>
        Directory.EnumerateFiles(Repository.Seeds, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file =>
        {
            string path = Path.GetRelativePath(Repository.Seeds, file)[..^".md".Length].Replace('\\', '/');
            Assert.True(PageAddress.TryParse(path, out var address), path);
            return (address, File.ReadAllText(file));
        });
}
