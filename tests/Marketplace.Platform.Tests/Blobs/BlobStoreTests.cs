using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Marketplace.Platform.Blobs;

namespace Marketplace.Platform.Tests.Blobs;

/// <summary>What every store of blobs promises, asked of each.</summary>
public abstract class BlobStoreTests
{
    private protected abstract Task<IBlobStore> StoreAsync();

    [Fact]
    public async Task What_is_stored_comes_back_with_its_type_under_a_key_nobody_can_guess()
    {
        var store = await StoreAsync();
        var content = RandomNumberGenerator.GetBytes(70_000);
        var (first, second) = (await SaveAsync(store, content, "image/webp"), await SaveAsync(store, content, "image/webp"));

        Assert.NotEqual(first, second);
        Assert.EndsWith(".webp", first, StringComparison.Ordinal);
        Assert.True(BlobKey.IsOne(first));
        await using var found = (await store.OpenAsync(first, default))!.Content;
        Assert.Equal(content, await ReadAsync(found));
        Assert.Equal("image/webp", (await store.OpenAsync(first, default))!.ContentType);
        Assert.Equal("application/octet-stream", (await store.OpenAsync(await SaveAsync(store, content, "application/zip"), default))!.ContentType);
    }

    [Fact]
    public async Task A_smaller_size_lies_beside_its_picture_and_may_be_stored_again()
    {
        var store = await StoreAsync();
        var key = await SaveAsync(store, [1, 2, 3], "image/webp");
        Assert.Null(await store.OpenAsync(BlobKey.Beside(key, "480"), default));
        foreach (byte content in new byte[] { 7, 8 })
            await store.SaveBesideAsync(key, "480", new MemoryStream([content]), default);
        await using var small = (await store.OpenAsync(BlobKey.Beside(key, "480"), default))!.Content;
        Assert.Equal([8], await ReadAsync(small));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_deleting_twice_is_harmless()
    {
        var store = await StoreAsync();
        var key = await SaveAsync(store, [1], "image/png");
        await store.DeleteAsync(key, default);
        await store.DeleteAsync(key, default);
        Assert.Null(await store.OpenAsync(key, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("aa/bb")]
    [InlineData("ab/ab000000000000000000000000000000.exe")]
    [InlineData("?restype=container&comp=list")]
    public async Task What_cannot_be_a_key_is_never_asked_for(string key)
    {
        var store = await StoreAsync();
        Assert.Null(await store.OpenAsync(key, default));
        await store.DeleteAsync(key, default);
    }

    [Fact]
    public async Task Twenty_megabytes_pass_through_and_many_may_store_at_once()
    {
        var store = await StoreAsync();
        var content = RandomNumberGenerator.GetBytes(20 * 1024 * 1024);
        await using var found = (await store.OpenAsync(await SaveAsync(store, content, "image/jpeg"), default))!.Content;
        Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(found));

        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => SaveAsync(store, [(byte)number], "image/png")));
        for (var number = 0; number < keys.Length; number++)
        {
            await using var one = (await store.OpenAsync(keys[number], default))!.Content;
            Assert.Equal([(byte)number], await ReadAsync(one));
        }
    }

    [Fact]
    public async Task Who_has_gone_away_stores_nothing()
    {
        var store = await StoreAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(new MemoryStream([1]), "image/png", gone.Token));
    }

    private protected static async Task<string> SaveAsync(IBlobStore store, byte[] content, string type)
    {
        using var stream = new MemoryStream(content);
        return await store.SaveAsync(stream, type, default);
    }

    private protected static async Task<byte[]> ReadAsync(Stream content)
    {
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }
}

public sealed class LocalBlobStoreTests : BlobStoreTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blobs-");

    private protected override async Task<IBlobStore> StoreAsync()
    {
        var store = new LocalBlobStore(_folder.FullName);
        await store.PrepareAsync(default);
        return store;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

public sealed class AzureBlobStoreTests : BlobStoreTests
{
    private protected override async Task<IBlobStore> StoreAsync()
    {
        var store = new AzureBlobStore(await AzureAsync());
        await store.PrepareAsync(default);
        return store;
    }

    [Fact]
    public async Task The_container_is_private_and_made_once()
    {
        var azure = await AzureAsync();
        var store = new AzureBlobStore(azure);
        await store.PrepareAsync(default);
        await store.PrepareAsync(default);
        var key = await SaveAsync(store, [1], "image/png");

        var container = new global::Azure.Storage.Blobs.BlobContainerClient(azure.Connection, azure.Container);
        Assert.Equal(global::Azure.Storage.Blobs.Models.PublicAccessType.None, (await container.GetAccessPolicyAsync()).Value.BlobPublicAccess);
        using var stranger = new HttpClient();
        using var answer = await stranger.GetAsync($"{container.Uri}/{key}");
        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_named_without_its_secret()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var store = new AzureBlobStore(new(Azurite.ConnectionTo($"{port}"), "photos"));
        foreach (var ask in new Func<Task>[]
        {
            () => store.PrepareAsync(default), () => SaveAsync(store, [1], "image/png"), () => store.DeleteAsync(BlobKey.New("image/png"), default),
            () => store.OpenAsync(BlobKey.New("image/png"), default),
        })
        {
            var fault = await Assert.ThrowsAsync<BlobStoreUnavailableException>(ask);
            Assert.Contains($"photos at 127.0.0.1:{port}", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Eby8", fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Message);
        }
    }

    [Fact]
    public async Task A_key_that_is_not_the_accounts_is_refused_as_such()
    {
        var azure = await AzureAsync();
        var forged = azure with { Connection = azure.Connection.Replace("AccountKey=Eby8", "AccountKey=Abc8", StringComparison.Ordinal) };
        var fault = await Assert.ThrowsAsync<BlobStoreUnavailableException>(() => new AzureBlobStore(forged).PrepareAsync(default));
        Assert.DoesNotContain("Abc8", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_in_local_files_is_copied_once_and_half_an_upload_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("blobs-").FullName;
        try
        {
            var (local, options) = (new LocalBlobStore(folder), new BlobStoreOptions(folder, await AzureAsync()));
            var key = await SaveAsync(local, [1, 2, 3], "image/webp");
            await local.SaveBesideAsync(key, "480", new MemoryStream([4]), default);
            await File.WriteAllBytesAsync(Path.Combine(folder, key + ".part"), [9]);

            Assert.Equal((2, 0), await CopyBlobs.RunAsync(options, default));
            Assert.Equal((0, 2), await CopyBlobs.RunAsync(options, default));
            await SaveAsync(local, [5], "image/png");
            Assert.Equal((1, 2), await CopyBlobs.RunAsync(options, default));

            var azure = new AzureBlobStore(options.Azure!);
            await using var large = (await azure.OpenAsync(key, default))!.Content;
            await using var small = (await azure.OpenAsync(BlobKey.Beside(key, "480"), default))!.Content;
            Assert.Equal([1, 2, 3], await ReadAsync(large));
            Assert.Equal([4], await ReadAsync(small));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<AzureBlobs> AzureAsync() => new(await Azurite.ConnectionAsync(), $"photos-{Guid.CreateVersion7():N}");
}
