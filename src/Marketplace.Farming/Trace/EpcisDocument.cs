using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Marketplace.Platform.Values;

namespace Marketplace.Farming.Trace;

/// <summary>Goods of one lot, in kilograms (UN/ECE Recommendation 20: KGM); without a quantity the lot was never weighed.</summary>
internal sealed record EpcisQuantity(string EpcClass, decimal? Quantity, string? Uom)
{
    public static EpcisQuantity Of(string lotAddress, long? grams) => new(lotAddress, grams / 1000m, grams is null ? null : "KGM");
}

internal sealed record EpcisTransaction(string Type, string BizTransaction);

internal sealed record EpcisSource(string Type, string Source);

internal sealed record EpcisPoint(string Id);

/// <summary>One event of EPCIS 2.0, its words from the Core Business Vocabulary 2.0. Members without a value are left out.</summary>
internal sealed record EpcisEvent
{
    public required string Type { get; init; }
    [JsonPropertyName("eventID")]
    public required string EventId { get; init; }
    public required DateTimeOffset EventTime { get; init; }
    public string EventTimeZoneOffset { get; } = "+07:00";
    public string? Action { get; init; }
    public required string BizStep { get; init; }
    public required string Disposition { get; init; }
    public EpcisPoint? ReadPoint { get; init; }
    public IReadOnlyList<EpcisQuantity>? QuantityList { get; init; }
    public IReadOnlyList<EpcisQuantity>? InputQuantityList { get; init; }
    public IReadOnlyList<EpcisQuantity>? OutputQuantityList { get; init; }
    public IReadOnlyList<EpcisTransaction>? BizTransactionList { get; init; }
    public IReadOnlyList<EpcisSource>? SourceList { get; init; }
    /// <summary>What the lot says of itself from the day it began; members are full addresses of CBV master data.</summary>
    public IReadOnlyDictionary<string, string>? Ilmd { get; init; }

    public static EpcisEvent Seen(string id, DateTimeOffset at, string bizStep, string disposition, EpcisQuantity goods) => new()
    {
        Type = "ObjectEvent", EventId = id, EventTime = at.ToOffset(Clock.VietnamOffset), Action = "OBSERVE", BizStep = bizStep, Disposition = disposition, QuantityList = [goods],
    };

    /// <summary>The same for the same happening at every export, so that whoever reads two exports knows an event again.</summary>
    public static string IdOf(string about)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // RFC 9562, version 8: made of a hash
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}

/// <summary>An EPCIS 2.0 document in JSON-LD (GS1, ISO/IEC 19987:2024), oldest event first.</summary>
internal static class EpcisDocument
{
    public const string MediaType = "application/ld+json";
    private const string Context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
    private const string MasterData = "urn:epcglobal:cbv:mda#";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true,
    };

    /// <param name="names">What the lots named in the events are, by their address.</param>
    public static byte[] Write(IReadOnlyList<EpcisEvent> events, IReadOnlyDictionary<string, string> names, DateTimeOffset now, bool isDemo)
    {
        var document = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = new[] { Context }, ["type"] = "EPCISDocument", ["schemaVersion"] = "2.0", ["creationDate"] = now.ToOffset(Clock.VietnamOffset),
            ["epcisHeader"] = new
            {
                epcisMasterData = new
                {
                    vocabularyList = new[]
                    {
                        new
                        {
                            type = "urn:epcglobal:epcis:vtype:EPCClass",
                            vocabularyElementList = names.OrderBy(name => name.Key, StringComparer.Ordinal)
                                .Select(name => new { id = name.Key, attributes = new[] { new { id = MasterData + "descriptionShort", attribute = name.Value } } }),
                        },
                    },
                },
            },
            ["epcisBody"] = new { eventList = events },
        };
        if (isDemo) document["https://schema.org/description"] = "DỮ LIỆU MINH HỌA";
        return JsonSerializer.SerializeToUtf8Bytes(document, Json);
    }

    public static IReadOnlyDictionary<string, string> Ilmd(string lotCode, DateOnly? from, DateOnly? to, string? siteCode)
    {
        var ilmd = new Dictionary<string, string>(StringComparer.Ordinal) { [MasterData + "lotNumber"] = lotCode, [MasterData + "countryOfOrigin"] = "VN" };
        if (from is { } first) ilmd[MasterData + "harvestStartDate"] = $"{first:yyyy-MM-dd}";
        if ((to ?? from) is { } last) ilmd[MasterData + "harvestEndDate"] = $"{last:yyyy-MM-dd}";
        // CBV has no word of its own for a growing area's code; the web vocabulary's word for where goods come from bears it.
        if (siteCode is not null) ilmd["https://gs1.org/voc/provenanceStatement"] = siteCode;
        return ilmd;
    }
}
