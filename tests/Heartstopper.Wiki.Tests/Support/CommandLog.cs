using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heartstopper.Wiki.Tests.Support;

/// <summary>A question that was put to a database, with what stood in its places.</summary>
internal sealed record LoggedCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Keeps the commands that EF Core runs on some databases.</summary>
internal sealed class CommandLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<LoggedCommand>> kept;
    private readonly List<IDisposable> subscriptions = [];

    public CommandLog(params string[] databases)
    {
        kept = new(databases.Select(d => KeyValuePair.Create(d, new ConcurrentQueue<LoggedCommand>())));
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What one database was asked since this was asked last.</summary>
    public IReadOnlyList<LoggedCommand> Take(string database)
    {
        var taken = new List<LoggedCommand>();
        while (kept[database].TryDequeue(out var command))
            taken.Add(command);
        return taken;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command } && kept.TryGetValue(connection.DataSource, out var queue))
            queue.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
