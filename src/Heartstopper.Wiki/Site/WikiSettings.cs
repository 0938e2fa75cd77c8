using System.Net.Mail;
using Heartstopper.Wiki.Previewing;

namespace Heartstopper.Wiki.Site;

/// <summary>Who may make an account.</summary>
public enum SignUp
{
    Open,
    Invitation,
}

/// <summary>The section <c>Wiki</c> of the configuration. Nothing of it needs setting to start.</summary>
public sealed class WikiSettings
{
    /// <summary>The path of the SQLite file.</summary>
    public string Database { get; set; } = "";

    /// <summary>The folder of the seed files.</summary>
    public string Seeds { get; set; } = "";

    public string Name { get; set; } = "Heartstopper Wiki";

    /// <summary>The public address, without a slash at its end; empty where only the address listened on is known.</summary>
    public string Address { get; set; } = "";

    /// <summary>Who may make an account: anybody, or who was invited.</summary>
    public SignUp SignUp { get; set; }

    /// <summary>Whether passkeys are offered: each belongs to one address for ever, so it takes a public one.</summary>
    public bool TakesPasskeys => Address.Length > 0;

    /// <summary>Whether the wiki can be read and not changed.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>What a preview of a folder of files tells its open pages; null in a wiki. Never a setting: it has a verb of its own.</summary>
    internal PreviewChanges? Preview { get; set; }

    /// <summary>Why it is read-only, for who would change it; may be empty.</summary>
    public string ReadOnlyReason { get; set; } = "";

    /// <summary>Whom to ask to take something down: an e-mail address, or an address that begins with https; empty where nobody is named.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Where <see cref="Contact"/> leads; null where it leads nowhere.</summary>
    public string? ContactLink =>
        Uri.TryCreate(Contact, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps ? page.AbsoluteUri
        : MailAddress.TryCreate(Contact, out var mail) && mail.Address == Contact ? "mailto:" + Contact
        : null;

    /// <summary>What is wrong with the settings; null where nothing is.</summary>
    public string? Wrong => Contact.Length > 0 && ContactLink is null ? $"Wiki:Contact is \"{Contact}\": it takes an e-mail address, or an address that begins with https://." : null;

    /// <param name="root">The folder of the program: its own under <c>dotnet run</c>, else where it lies.</param>
    public static WikiSettings From(IConfiguration configuration, string root)
    {
        var settings = new WikiSettings();
        configuration.GetSection("Wiki").Bind(settings);
        settings.Database = Path.GetFullPath(settings.Database.Length > 0 ? settings.Database : Path.Combine(root, "data", "wiki.db"));
        settings.Seeds = settings.Seeds.Length > 0 ? Path.GetFullPath(settings.Seeds) : FindSeeds(root);
        settings.Address = settings.Address.TrimEnd('/');
        settings.Contact = settings.Contact.Trim();
        return settings;
    }

    /// <summary>An absolute address of the wiki: from the setting, and only without one from the address that was asked.</summary>
    public string Link(HttpContext context, string path) =>
        $"{(Address.Length > 0 ? Address : $"{context.Request.Scheme}://localhost:{context.Connection.LocalPort}")}/{path}";

    /// <summary>An absolute address where nobody asked: from the setting, and only without one the address that is listened on unless told otherwise.</summary>
    public string Link(string path) => $"{(Address.Length > 0 ? Address : "http://localhost:5000")}/{path}";

    /// <summary>The folder <c>seed-data</c> beside the program or above it, as in a clone of the repository.</summary>
    private static string FindSeeds(string root)
    {
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            string seeds = Path.Combine(folder.FullName, "seed-data");
            if (Directory.Exists(seeds))
                return seeds;
        }

        return Path.Combine(root, "seed-data");
    }
}
