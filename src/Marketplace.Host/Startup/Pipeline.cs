using Marketplace.Host.Pages;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;

namespace Marketplace.Host.Startup;

/// <summary>What every request passes, in order.</summary>
internal static class Pipeline
{
    public static void UsePipeline(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseSafeHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UsePageFiles();
        app.UseFirstAnswers();
        app.UseRouting();
        app.UseAuthentication();
        app.UseCallers();
        app.UseForgeryGuard();
        app.UseAuthorization();
    }
}
