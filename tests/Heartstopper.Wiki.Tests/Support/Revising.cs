using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Heartstopper.Wiki.Tests.Support;

internal static class Revising
{
    /// <summary>Saves the next revision of a page of a running site, as somebody would, a while after the last.</summary>
    public static async Task ReviseAsync(this WikiApp wiki, int began, (string Path, string Text) file, string author = "someone", string summary = "A change", TimeSpan? later = null)
    {
        ((StoppedClock)wiki.Services.GetRequiredService<TimeProvider>()).Now += later ?? TimeSpan.Zero;
        Assert.True(PageAddress.TryParse(file.Path[..^3], out var address), $"{file.Path} is no page");
        var draft = new Draft(address, began, file.Text, author, summary);

        var outcome = await wiki.Services.GetRequiredService<Door>().SaveAsync(draft, TestContext.Current.CancellationToken);

        Assert.Equal(new SaveOutcome.Saved(began + 1), outcome);
    }
}
