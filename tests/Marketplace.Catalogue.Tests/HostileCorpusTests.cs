using System.Diagnostics;
using System.Net;
using Marketplace.Catalogue.Photos;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Marketplace.Catalogue.Tests;

/// <summary>Nothing else runs in the process meanwhile: what is measured is its own.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class HostileCorpusTests(MarketplaceApp app, ITestOutputHelper output) : IClassFixture<MarketplaceApp>
{
    private const long MostBytes = 200L * 1024 * 1024;

    [Fact]
    public async Task No_hostile_file_is_accepted_and_the_program_grows_by_less_than_200_MB()
    {
        var seller = await app.Given.Household();
        var client = app.As(seller);
        var listing = await app.Given.Listing(seller);
        // Written out first: making a bomb takes more memory than meeting one.
        var folder = Directory.CreateTempSubdirectory("marketplace-hostile-");
        var sheets = WriteOut(folder, "sheet", [.. HostileImportTests.Hostile().Select(file => file.File), new byte[40_000_000]]);
        var pictures = WriteOut(folder, "picture", [.. PhotoTests.Hostile().Select(row => (byte[])row[1]), Pictures.Grey(20_000, 20_000), Pictures.Grey(300, 300, rowsLeftOut: 200), new byte[40_000_000]]);

        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        using var stop = new CancellationTokenSource();
        var peak = PeakAsync(process, stop.Token);
        var accepted = new List<string>();
        foreach (var path in sheets)
            if (await IsTakenAsync(client, "/api/listings/imports", "file", path, ("sellerId", seller.Party.ToString()), ("numberFormat", "comma"))) accepted.Add(path);
        foreach (var path in pictures)
            if (await IsTakenAsync(client, $"/api/listings/{listing}/photos", "photo", path)) accepted.Add(path);
        await stop.CancelAsync();
        var grown = await peak - before;
        folder.Delete(recursive: true);

        output.WriteLine($"{sheets.Count + pictures.Count} files, {accepted.Count} accepted, memory grew by at most {grown / 1024 / 1024} MB");
        Assert.Empty(accepted);
        Assert.True(grown < MostBytes, $"{grown / 1024 / 1024} MB");
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Photo>().CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await app.Anyone().GetAsync("/health/live")).StatusCode);
    }

    // From the disk: what the sender would hold in memory is not the program's.
    private static async Task<bool> IsTakenAsync(HttpClient client, string address, string field, string path, params (string Name, string Value)[] said)
    {
        await using var file = File.OpenRead(path);
        using var form = new MultipartFormDataContent { { new StreamContent(file), field, "hang.xlsx" } };
        foreach (var (name, value) in said) form.Add(new StringContent(value), name);
        return (await client.PostAsync(address, form)).IsSuccessStatusCode;
    }

    private static List<string> WriteOut(DirectoryInfo folder, string kind, IEnumerable<byte[]> files) => [.. files.Select((file, number) =>
    {
        var path = Path.Combine(folder.FullName, $"{kind}-{number}");
        File.WriteAllBytes(path, file);
        return path;
    })];

    private static async Task<long> PeakAsync(Process process, CancellationToken stop)
    {
        long peak = 0;
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        try
        {
            do
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
            }
            while (await every.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // All were sent.
        }
        return peak;
    }
}
