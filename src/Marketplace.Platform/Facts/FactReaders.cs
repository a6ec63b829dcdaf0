using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marketplace.Platform.Facts;

/// <summary>A fact as a reader sees it.</summary>
/// <param name="Body">The announced record; match it by type.</param>
public sealed record AnnouncedFact(Guid Id, object Body, DateTimeOffset At);

/// <summary>
/// Reads facts of other capabilities at least once each. Its effect must be keyed by what the fact names, so that a second reading changes nothing.
/// Changes are only added to the context: Platform saves them and removes the reader's marks in one commit.
/// </summary>
public interface IFactReader
{
    /// <summary>The types of facts it wants.</summary>
    static abstract IReadOnlyList<Type> Reads { get; }

    /// <param name="facts">Oldest first, at most 500.</param>
    /// <param name="ct">Stops the reading; nothing is lost.</param>
    Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct);
}

/// <summary>One reader's registration.</summary>
public sealed record FactReading(string Reader, IReadOnlyList<Type> Reads);

/// <summary>Who reads what.</summary>
public sealed class FactReaders(IEnumerable<FactReading> readings)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Marks carry the name: two readers of one name would take each other's.
    private readonly FactReading[] _readings = [.. readings.GroupBy(reading => reading.Reader, StringComparer.Ordinal).Select(named => named.Single())];

    public IReadOnlyList<FactReading> All => _readings;

    internal IEnumerable<string> Of(string kind) =>
        _readings.Where(reading => reading.Reads.Any(type => string.Equals(KindOf(type), kind, StringComparison.Ordinal))).Select(reading => reading.Reader);

    internal Type? TypeOf(string kind) =>
        _readings.SelectMany(reading => reading.Reads).FirstOrDefault(type => string.Equals(KindOf(type), kind, StringComparison.Ordinal));

    /// <summary>The stable name under which a fact is stored.</summary>
    internal static string KindOf(Type type) => type.Name;
}
