namespace Heartstopper.Wiki.Content.Writing;

/// <summary>A page of the wiki: an address and the number of its current revision. Its truth is that revision's text.</summary>
public sealed class Page
{
    public Page(string address, string kind, int revision)
    {
        Address = address;
        Kind = kind;
        Revision = revision;
    }

    public int Id { get; private set; }

    public string Address { get; private set; }

    public string Kind { get; private set; }

    /// <summary>The number of the current revision.</summary>
    public int Revision { get; private set; }

    /// <summary>The text that the last import brought; null for a page that no file ever brought.</summary>
    public string? Base { get; private set; }

    /// <returns>The address that it had; null where it is called so already.</returns>
    public string? Rename(string address)
    {
        if (Address == address)
            return null;
        string old = Address;
        Address = address;
        return old;
    }

    /// <summary>Remembers what the last import brought that was not taken back.</summary>
    /// <returns>Whether that was news.</returns>
    public bool Rebase(string? text)
    {
        if (Base == text)
            return false;
        Base = text;
        return true;
    }
}
