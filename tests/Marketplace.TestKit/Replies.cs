using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Platform.Http;
using Xunit;

namespace Marketplace.TestKit;

/// <summary>Reads what the program answered.</summary>
public static class Replies
{
    /// <summary>JSON as the program writes it: enums are words, null members are refused.</summary>
    public static readonly JsonSerializerOptions Json = MakeJson();

    /// <summary>The body of a success; otherwise the test fails and shows the answer.</summary>
    public static async Task<T> Read<T>(this HttpResponseMessage reply)
    {
        await reply.MustSucceed();
        return (await reply.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public static async Task<T> Read<T>(this Task<HttpResponseMessage> reply) => await (await reply).Read<T>();

    public static Task<JsonElement> ReadJson(this HttpResponseMessage reply) => reply.Read<JsonElement>();

    public static async Task<JsonElement> ReadJson(this Task<HttpResponseMessage> reply) => await (await reply).ReadJson();

    public static async Task MustSucceed(this HttpResponseMessage reply)
    {
        if (!reply.IsSuccessStatusCode)
            Assert.Fail($"{reply.RequestMessage?.Method} {reply.RequestMessage?.RequestUri?.PathAndQuery} → {(int)reply.StatusCode}: {await reply.Content.ReadAsStringAsync()}");
    }

    public static async Task MustSucceed(this Task<HttpResponseMessage> reply) => await (await reply).MustSucceed();

    /// <summary>The stable code of a refusal.</summary>
    public static async Task<string?> ProblemCode(this HttpResponseMessage reply) =>
        (await reply.Problem()).TryGetProperty("code", out var code) ? code.GetString() : null;

    public static async Task<JsonElement> Problem(this HttpResponseMessage reply)
    {
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync(), Json);     // may be read again
    }

    /// <summary>The codes at one field of the request, such as <c>lines[0].quantity</c>.</summary>
    public static async Task<string[]> ProblemAt(this HttpResponseMessage reply, string field) =>
        (await reply.Problem()).TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var codes)
            ? [.. codes.EnumerateArray().Select(code => code.GetString()!)]
            : [];

    /// <summary>Fails unless the program refused with this status and code.</summary>
    public static async Task MustRefuse(this HttpResponseMessage reply, HttpStatusCode status, string code)
    {
        Assert.Equal((status, code), (reply.StatusCode, reply.IsSuccessStatusCode ? null : await reply.ProblemCode()));
    }

    public static async Task MustRefuse(this Task<HttpResponseMessage> reply, HttpStatusCode status, string code) => await (await reply).MustRefuse(status, code);

    /// <summary>POST with a chosen <c>Idempotency-Key</c>.</summary>
    public static Task<HttpResponseMessage> PostOnce<T>(this HttpClient client, string address, T body, string key) =>
        client.Send(HttpMethod.Post, address, body, headers => headers.Add("Idempotency-Key", key));

    /// <summary>PUT over the version that was read.</summary>
    public static Task<HttpResponseMessage> PutOver<T>(this HttpClient client, string address, T body, long version) =>
        client.Send(HttpMethod.Put, address, body, headers => headers.IfMatch.Add(new($"\"{version}\"")));

    private static async Task<HttpResponseMessage> Send<T>(this HttpClient client, HttpMethod method, string address, T body, Action<HttpRequestHeaders> head)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body, options: Json) };
        head(request.Headers);
        return await client.SendAsync(request);
    }

    private static JsonSerializerOptions MakeJson()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        HttpSetup.HouseJson(json);
        return json;
    }
}
