using System.Security.Cryptography;
using System.Text.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Idempotency;

/// <summary>
/// A POST that creates, or moves money or stock, happens once per <c>Idempotency-Key</c>: the same key and body get the same answer,
/// another body is 422. The key's row is the first write of the commit, so that a retry of the last unit replays instead of answering "sold out".
/// A refusal rolls the key back too.
/// </summary>
public sealed class OnceOnly(MarketplaceDb db, Caller caller, IHttpContextAccessor http, TimeProvider clock)
{
    public static readonly Refusal KeyRequired = new("idempotency.key_required", StatusCodes.Status400BadRequest);
    public static readonly Refusal KeyReused = new("idempotency.key_reused", StatusCodes.Status422UnprocessableEntity);

    /// <param name="request">What was asked; its JSON is compared on a retry.</param>
    /// <param name="work">As in <see cref="OneCommit.InOneCommitAsync"/>.</param>
    public async Task<Outcome<TResponse>> CommitAsync<TRequest, TResponse>(TRequest request, Func<Task<Outcome<TResponse>>> work, CancellationToken ct)
    {
        var call = http.HttpContext!.Request;
        var key = call.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > 255) return KeyRequired;

        var row = new OnceOnlyKey
        {
            Actor = caller.AccountId?.ToString("N") ?? "anyone",
            Key = key,
            RequestHash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { route = call.Method + call.Path, request }, JsonSerializerOptions.Web))),
            At = clock.Now(),
        };
        return await db.InOneCommitAsync(async () =>
        {
            if (!await TryInsertAsync(row, ct)) return await ReplayAsync<TResponse>(row, ct);
            var outcome = await work();
            if (outcome.Refused is null)
            {
                var body = JsonSerializer.Serialize(outcome.Value, JsonSerializerOptions.Web);
                await db.Set<OnceOnlyKey>().Where(stored => stored.Actor == row.Actor && stored.Key == row.Key)
                    .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Response, body), ct);
            }
            return outcome;
        }, ct);
    }

    /// <summary>
    /// For what is harmless when asked twice in a row but not when a late retry arrives after something else happened (a publication repeated after a pause):
    /// with a key it happens once, without one as often as it is asked.
    /// </summary>
    public Task<Outcome<TResponse>> CommitWhenKeyedAsync<TRequest, TResponse>(TRequest request, Func<Task<Outcome<TResponse>>> work, CancellationToken ct) =>
        http.HttpContext!.Request.Headers.ContainsKey("Idempotency-Key") ? CommitAsync(request, work, ct) : db.InOneCommitAsync(work, ct);

    private async Task<Outcome<TResponse>> ReplayAsync<TResponse>(OnceOnlyKey row, CancellationToken ct)
    {
        var stored = await db.Set<OnceOnlyKey>().AsNoTracking().SingleAsync(known => known.Actor == row.Actor && known.Key == row.Key, ct);
        if (!string.Equals(stored.RequestHash, row.RequestHash, StringComparison.Ordinal)) return KeyReused;
        http.HttpContext!.Response.Headers["Idempotency-Replayed"] = "true";
        return JsonSerializer.Deserialize<TResponse>(stored.Response!, JsonSerializerOptions.Web)!;
    }

    // Two first calls at once: the second waits for the first one's commit inside the database and then finds the row.
    private async Task<bool> TryInsertAsync(OnceOnlyKey row, CancellationToken ct) => await (db.Engine switch
    {
        DatabaseEngine.SqlServer => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO platform_once_only_keys ([Actor], [Key], [RequestHash], [At])
            SELECT {row.Actor}, {row.Key}, {row.RequestHash}, {row.At}
            WHERE NOT EXISTS (SELECT 1 FROM platform_once_only_keys WITH (UPDLOCK, HOLDLOCK) WHERE [Actor] = {row.Actor} AND [Key] = {row.Key})
            """, ct),
        DatabaseEngine.Postgres => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO platform_once_only_keys ("Actor", "Key", "RequestHash", "At") VALUES ({row.Actor}, {row.Key}, {row.RequestHash}, {row.At}) ON CONFLICT DO NOTHING""", ct),
        _ => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO platform_once_only_keys ("Actor", "Key", "RequestHash", "At") VALUES ({row.Actor}, {row.Key}, {row.RequestHash}, {(row.At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}) ON CONFLICT DO NOTHING""", ct),
    }) == 1;
}
