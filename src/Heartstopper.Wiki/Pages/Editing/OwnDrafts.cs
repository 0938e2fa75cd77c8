using System.Text.Json;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Microsoft.Extensions.Primitives;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>The drafts of whoever sent the request; who has no account keeps theirs in the browser.</summary>
public sealed class OwnDrafts(Drafts drafts, Caller caller)
{
    public Task<KeptDraft?> FindAsync(PageAddress address, string? section, CancellationToken cancellationToken) =>
        caller.Account is { } account ? drafts.FindAsync(account.Name, address, section, cancellationToken) : Task.FromResult<KeptDraft?>(null);

    /// <returns>Whether it was kept.</returns>
    public async Task<bool> KeepAsync(PageAddress address, string? section, IFormCollection form, CancellationToken cancellationToken)
    {
        if (caller.Account is not { } account)
            return false;
        var fields = form.Where(f => f.Key != "do" && !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString());
        await drafts.KeepAsync(account.Name, address, section, JsonSerializer.Serialize(fields), cancellationToken);
        return true;
    }

    public Task ForgetAsync(PageAddress address, string? section, CancellationToken cancellationToken) =>
        caller.Account is { } account ? drafts.ForgetAsync(account.Name, address, section, cancellationToken) : Task.CompletedTask;

    /// <summary>A draft as the form that it came from.</summary>
    public static IFormCollection Fields(KeptDraft draft) =>
        new FormCollection(JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Form)!.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
}
