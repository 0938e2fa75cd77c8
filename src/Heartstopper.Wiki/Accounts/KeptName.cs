namespace Heartstopper.Wiki.Accounts;

/// <summary>The name of an account that is gone and under which its edits still stand: nobody else may take it.</summary>
public sealed class KeptName(int id, string name, string folded)
{
    /// <summary>The key that the account had.</summary>
    public int Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public string Folded { get; private set; } = folded;
}
