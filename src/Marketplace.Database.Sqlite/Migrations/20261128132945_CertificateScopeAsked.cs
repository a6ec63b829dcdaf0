using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CertificateScopeAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ScopeAskedAt",
                table: "farming_certificates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScopeAskedFor",
                table: "farming_certificates",
                type: "TEXT",
                maxLength: 60,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ScopeAskedAt",
                table: "farming_certificates");

            migrationBuilder.DropColumn(
                name: "ScopeAskedFor",
                table: "farming_certificates");
        }
    }
}
