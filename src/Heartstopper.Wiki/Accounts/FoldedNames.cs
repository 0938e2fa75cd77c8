using System.Diagnostics.CodeAnalysis;
using Heartstopper.Wiki.Content;
using Microsoft.AspNetCore.Identity;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Finds an account by any spelling of its name.</summary>
internal sealed class FoldedNames : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : Fold.Key(name);

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email;
}
