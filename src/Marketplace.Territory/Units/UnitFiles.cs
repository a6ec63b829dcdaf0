using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Marketplace.Territory.Public;

namespace Marketplace.Territory.Units;

/// <summary>The embedded reference files, read into rows (see <c>Reference/README.md</c>).</summary>
internal sealed record UnitFiles(IReadOnlyList<TerritoryUnit> Units, IReadOnlyList<TerritoryUnitVersion> Versions, IReadOnlyList<TerritorySuccession> Successions)
{
    // On these days the whole map was drawn anew: the same code before and after is not the same unit (52 was Bình Định, is Gia Lai).
    private static readonly DateOnly[] ReformDays = [new(2025, 7, 1)];

    private static readonly string[] Names = ["administrative_units", "administrative_unit_successions", "commune_centroids"];

    // Raised when the same files are to be read differently, so that databases load them anew.
    private const string ReadingVersion = "1";

    /// <summary>Fingerprint of the files and of how they are read.</summary>
    public static string Edition()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(ReadingVersion));
        foreach (var name in Names)
        {
            using var file = Open(name);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static UnitFiles Read()
    {
        var centres = Rows(Names[2]).ToDictionary(row => row[0], row => (Longitude: Microdegrees(row[1]), Latitude: Microdegrees(row[2])), StringComparer.Ordinal);
        var units = new Dictionary<int, TerritoryUnit>();
        var versions = new List<TerritoryUnitVersion>();
        foreach (var row in Rows(Names[0]))
        {
            var level = Enum.Parse<UnitLevel>(row[1], ignoreCase: true);
            var from = Day(row[7]) ?? TerritoryUnitVersion.Ever;
            var era = EraOf(from);
            var id = TerritoryUnit.IdOf(era, level, row[0]);
            var centre = era == EraOf(DateOnly.MaxValue) && centres.TryGetValue(row[0], out var known) ? known : ((long, long)?)null;
            units.TryAdd(id, new() { Id = id, Code = row[0], Level = level, LongitudeMicrodegrees = centre?.Item1, LatitudeMicrodegrees = centre?.Item2 });
            versions.Add(new()
            {
                UnitId = id, ValidFrom = from, ValidTo = Day(row[8]), UnitType = row[2], Name = row[3], ShortName = row[4], NameEn = row[5],
                ParentId = row[6].Length == 0 ? null : TerritoryUnit.IdOf(era, LevelOf(row[6]), row[6]),
            });
        }
        var communes = Rows(Names[1]).Select(row => Row(
            TerritoryUnit.IdOf(1, UnitLevel.Commune, row[0]), TerritoryUnit.IdOf(2, UnitLevel.Commune, row[1]), string.Equals(row[2], "partial", StringComparison.Ordinal))).ToList();
        return new([.. units.Values], versions, [.. communes, .. ProvincesOf(communes, versions), .. IslandsOf(communes, units, versions)]);
    }

    private static TerritorySuccession Row(int oldId, int newId, bool isPartial) =>
        new() { OldUnitId = oldId, NewUnitId = newId, IsPartial = isPartial, WeightPpm = null, BackWeightPpm = null };

    // A province went where its communes went.
    private static IEnumerable<TerritorySuccession> ProvincesOf(List<TerritorySuccession> communes, List<TerritoryUnitVersion> versions)
    {
        var parents = versions.GroupBy(version => version.UnitId).ToDictionary(unit => unit.Key, unit => unit.First().ParentId);
        int Top(int id) => parents[id] is { } parent ? Top(parent) : id;
        return communes.GroupBy(row => Top(row.OldUnitId)).SelectMany(old =>
        {
            var heirs = old.Select(row => Top(row.NewUnitId)).Distinct().ToList();
            return heirs.Select(heir => Row(old.Key, heir, isPartial: heirs.Count > 1));
        });
    }

    // Five island districts had no communes and became special zones (đặc khu) of the same name; no succession row tells of them.
    private static IEnumerable<TerritorySuccession> IslandsOf(
        List<TerritorySuccession> communes, Dictionary<int, TerritoryUnit> units, List<TerritoryUnitVersion> versions)
    {
        var parents = versions.Where(version => version.ParentId is not null).Select(version => version.ParentId!.Value).ToHashSet();
        var heirs = communes.Select(row => row.NewUnitId).ToHashSet();
        var zones = versions.Where(version => units[version.UnitId].Level is UnitLevel.Commune && version.ValidFrom == ReformDays[0] && !heirs.Contains(version.UnitId));
        var districts = versions.Where(version => units[version.UnitId].Level is UnitLevel.District && !parents.Contains(version.UnitId));
        return districts.Join(zones, district => district.ShortName, zone => zone.ShortName, (district, zone) => Row(district.UnitId, zone.UnitId, isPartial: false), StringComparer.Ordinal);
    }

    private static int EraOf(DateOnly from) => 1 + ReformDays.Count(day => day <= from);

    private static UnitLevel LevelOf(string code) => code.Length switch
    {
        2 => UnitLevel.Province,
        3 => UnitLevel.District,
        5 => UnitLevel.Commune,
        _ => throw new FormatException($"No administrative level has codes like {code}"),
    };

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Microdegrees(string degrees) => (long)decimal.Round(decimal.Parse(degrees, CultureInfo.InvariantCulture) * 1_000_000m);

    private static Stream Open(string name) =>
        typeof(UnitFiles).Assembly.GetManifestResourceStream(name + ".csv.gz") ?? throw new InvalidOperationException($"The embedded file {name} is missing");

    // No field of these files holds a comma or a quotation mark; a test sees to it.
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(new GZipStream(Open(name), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split(',');
    }
}
