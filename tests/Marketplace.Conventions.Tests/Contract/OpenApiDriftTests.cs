using System.Text.Json;

namespace Marketplace.Conventions.Tests.Contract;

/// <summary>The web client's types are made from the committed document, so it must be the running one's. <c>UPDATE_OPENAPI=1</c> writes it anew.</summary>
public sealed class OpenApiDriftTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private static readonly string Committed = Path.Combine(Sources.Web, "openapi.json");

    [Fact]
    public async Task The_committed_contract_is_the_running_one()
    {
        var running = (await app.Anyone().GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") is "1") await File.WriteAllTextAsync(Committed, running);
        Assert.Null(FirstDifference(await File.ReadAllTextAsync(Committed), running));
    }

    [Fact]
    public async Task Every_operation_has_a_name_and_no_two_share_one()
    {
        var document = await app.Anyone().GetFromJson("/openapi/v1.json");
        var names = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => verb.Value.TryGetProperty("operationId", out var id) ? id.GetString() : path.Name)).ToList();
        Assert.NotEmpty(names);
        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1 || group.Key?.Contains('/', StringComparison.Ordinal) is true).Select(group => group.Key));
    }

    [Fact]
    public async Task An_address_that_answers_with_one_of_two_shapes_says_both()
    {
        var document = await app.Anyone().GetFromJson("/openapi/v1.json");
        var answer = document.GetProperty("paths").GetProperty("/api/orders/{code}").GetProperty("get").GetProperty("responses").GetProperty("200");
        var shapes = answer.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("oneOf").EnumerateArray();
        var names = shapes.Select(shape => shape.GetProperty("$ref").GetString()!.Split('/')[^1]).ToList();
        Assert.Equal(["ReadOrderGroupResponse", "OrderView"], names);
        Assert.All(names, name => Assert.True(document.GetProperty("components").GetProperty("schemas").TryGetProperty(name, out _)));
    }

    [Fact]
    public async Task Whether_a_word_may_be_null_is_said_where_it_stands()
    {
        var document = await app.Anyone().GetFromJson("/openapi/v1.json");
        var words = document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Value.TryGetProperty("enum", out _)).ToList();
        Assert.NotEmpty(words);
        Assert.DoesNotContain(words, schema => schema.Value.GetProperty("enum").EnumerateArray().Any(word => word.ValueKind is JsonValueKind.Null));
    }

    [Fact]
    public void A_changed_line_is_shown() => Assert.Equal("line 2: \"b\" became \"c\"", FirstDifference("a\nb\n", "a\nc\n"));

    private static string? FirstDifference(string committed, string running)
    {
        var (old, now) = (committed.ReplaceLineEndings("\n").TrimEnd().Split('\n'), running.TrimEnd().Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).FirstOrDefault(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i), -1);
        return line < 0 ? null : $"line {line + 1}: \"{old.ElementAtOrDefault(line)?.Trim()}\" became \"{now.ElementAtOrDefault(line)?.Trim()}\"";
    }
}

internal static class Documents
{
    public static async Task<JsonElement> GetFromJson(this HttpClient client, string address) => await client.GetAsync(address).ReadJson();
}
