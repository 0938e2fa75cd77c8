using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Pages;

/// <summary>Whom to ask to take something down.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("tara@example.org", "mailto:tara@example.org")]
    [InlineData("https://example.org/contact", "https://example.org/contact")]
    public async Task The_contact_stands_at_the_foot_of_every_page(string contact, string leads)
    {
        await using var wiki = await WikiApp.StartSetAsync(("Wiki:Contact", contact));

        var page = await wiki.OpenAsync("/articles");

        Assert.Equal(leads, page.QuerySelector(".site-footer p a[rel=nofollow]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_contact_there_is_no_line_for_it()
    {
        await using var wiki = await WikiApp.StartAsync();

        Assert.Empty((await wiki.OpenAsync("/articles")).QuerySelectorAll(".site-footer p a[rel=nofollow]"));
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("Tara Jones <tara@example.org>")]
    [InlineData("nobody")]
    public async Task A_contact_that_leads_nowhere_is_said_at_the_start(string contact)
    {
        using var folder = new TemporaryFolder();

        var run = await WikiProgram.RunAsync("serve", $"--Wiki:Contact={contact}", $"--Wiki:Database={folder.At("wiki.db")}", "--urls=http://127.0.0.1:0");

        Assert.Equal((1, $"Wiki:Contact is \"{contact}\": it takes an e-mail address, or an address that begins with https://."), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }
}
