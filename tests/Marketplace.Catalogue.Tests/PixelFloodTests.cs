using Marketplace.Platform.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Tests;

/// <summary>Alone in the process, because what the process allocates is what is measured.</summary>
[Collection(nameof(Alone))]
public sealed class PixelFloodTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task Fifty_million_pixels_in_a_small_file_cost_this_program_no_memory()
    {
        var flood = Pictures.Grey(7000, 7000);
        Assert.True(flood.Length < 1_000_000);
        var before = GC.GetTotalAllocatedBytes();
        var encoded = (await app.Services.GetRequiredService<PictureEncoder>().EncodeAsync(flood, [1600, 480], CancellationToken.None)).Value;
        Assert.Equal((1600, 1600), (encoded.Width, encoded.Height));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }
}
